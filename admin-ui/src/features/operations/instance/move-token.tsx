import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { getDefinition } from '../../../api/get-definition.ts';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { moveToken } from '../../../api/move-token.ts';
import { CAN_ENTER, readElements } from '../../../modeler/read-elements.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { MovePreview } from './move-preview.tsx';

interface MoveTokenProps {
  readonly detail: InstanceDetail;
  readonly onDone: () => void;
}

interface Execution {
  readonly key: number;
  readonly element: string;
  readonly scope: number;
  readonly children: readonly Execution[];
}

/** Ends one token where it stands and lets it enter another element of the same container. */
export function MoveToken({ detail, onDone }: MoveTokenProps) {
  const { t } = useTranslation('operations');
  const { instance, tree } = detail;
  const nameOf = useElementNames([instance]);
  const { data } = useQuery({
    queryKey: ['definition', instance.processId, String(instance.version)],
    queryFn: () => getDefinition(instance.processId, String(instance.version)),
    staleTime: Infinity,
  });
  const nodes = readElements(data?.xml ?? '<x/>').filter(({ type }) => CAN_ENTER.test(type));
  // The tree is the engine's own.
  const tokens = tokensOf(tree as unknown as Execution | undefined);
  if (tokens.length === 0) return null;
  const named = (id: string): string => `${nameOf(instance, id)} (${id})`;
  const required = [{ required: true, message: t('missing') }];
  return (
    <Reasoned<{ key: number; element: string }>
      label={t('moveToken')}
      note={t('moveTokenNote')}
      reason="required"
      width={760}
      onDo={({ key, element, reason }) =>
        moveToken(instance.id, { key, element, ...(reason !== undefined && { reason }) })
      }
      onDone={onDone}
    >
      <Form.Item name="key" label={t('from')} rules={required}>
        <Select
          options={tokens.map(({ key, element }) => ({ value: key, label: named(element) }))}
        />
      </Form.Item>
      <Form.Item name="element" label={t('to')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={nodes.map(({ id }) => ({ value: id, label: named(id) }))}
        />
      </Form.Item>
      {data === undefined ? null : (
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) => {
            const key = getFieldValue('key') as number | undefined;
            const from = tokens.find((token) => token.key === key)?.element;
            const to = getFieldValue('element') as string | undefined;
            return <MovePreview xml={data.xml} {...{ from, to, named }} />;
          }}
        </Form.Item>
      )}
    </Reasoned>
  );
}

function tokensOf(execution: Execution | undefined): readonly Execution[] {
  if (execution === undefined) return [];
  const inside = execution.children.flatMap(tokensOf);
  return execution.scope === 0 ? inside : [execution, ...inside];
}

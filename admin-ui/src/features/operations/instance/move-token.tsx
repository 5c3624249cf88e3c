import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getDefinition } from '../../../api/get-definition.ts';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { moveToken } from '../../../api/move-token.ts';
import { enterableBeside, type ElementFacts } from '../../../modeler/read-elements.ts';
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
  // The tree is the engine's own.
  const tokens = tokensOf(tree as unknown as Execution | undefined);
  if (tokens.length === 0) return null;
  const named = (id: string): string => `${nameOf(instance, id)} (${id})`;
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
      {data === undefined ? null : <Way xml={data.xml} {...{ tokens, named }} />}
    </Reasoned>
  );
}

interface WayProps {
  readonly xml: string;
  readonly tokens: readonly Execution[];
  readonly named: (element: string) => string;
}

/** Which token, and of the elements that the engine lets it enter, which one. */
function Way({ xml, tokens, named }: WayProps) {
  const { t } = useTranslation('operations');
  const form = Form.useFormInstance();
  const key = Form.useWatch<number | undefined>('key', form);
  const to = Form.useWatch<string | undefined>('element', form);
  const from = tokens.find((token) => token.key === key)?.element;
  const open = useMemo(
    () => (from === undefined ? [] : enterableBeside(xml, from).filter(isNoJoin(from))),
    [xml, from],
  );
  const required = [{ required: true, message: t('missing') }];
  return (
    <>
      <Form.Item name="key" label={t('from')} rules={required}>
        <Select
          options={tokens.map((token) => ({ value: token.key, label: named(token.element) }))}
          onChange={() => form.resetFields(['element'])}
        />
      </Form.Item>
      <Form.Item name="element" label={t('to')} rules={required}>
        <Select
          disabled={from === undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={open.map(({ id }) => ({ value: id, label: named(id) }))}
        />
      </Form.Item>
      <MovePreview {...{ xml, from, to, named }} />
    </>
  );
}

/** A token that waits at a gateway does not wait anew by coming to it again. */
const isNoJoin =
  (from: string) =>
  ({ id, type }: ElementFacts): boolean =>
    id !== from || !type.endsWith('Gateway');

function tokensOf(execution: Execution | undefined): readonly Execution[] {
  if (execution === undefined) return [];
  const inside = execution.children.flatMap(tokensOf);
  return execution.scope === 0 ? inside : [execution, ...inside];
}

import { visibleVariables } from '@waybill/engine/kernel';
import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getDefinition } from '../../../api/get-definition.ts';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { restartInstance } from '../../../api/restart-instance.ts';
import { enterableIn } from '../../../modeler/read-elements.ts';
import { newKey } from '../../../parts/new-key.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useMoments } from '../../../parts/timeline/use-moments.ts';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { changedVariables } from '../../../parts/variables/changed-variables.ts';
import type { ChangesEntered } from '../../../parts/variables/variables-item.tsx';
import { InstanceVariables } from './instance-variables.tsx';

interface RestartFields extends ChangesEntered {
  readonly element: string;
  readonly revision?: number;
  readonly version?: number;
}

/** A new instance from a point of this one, which has ended or stands still; then goes there. */
export function Restart({ detail }: { readonly detail: InstanceDetail }) {
  const { t } = useTranslation('operations');
  const navigate = useNavigate();
  // One dialog is one restart, however often it is sent.
  const [key, setKey] = useState(newKey);
  const { instance, revision: newest } = detail;
  const { id, processId, version } = instance;
  const nameOf = useElementNames([instance]);
  const { data } = useQuery({
    queryKey: ['definition', processId, String(version)],
    queryFn: () => getDefinition(processId, String(version)),
    staleTime: Infinity,
  });
  const elements = data === undefined ? [] : enterableIn(data.xml, processId);
  const restart = async ({
    changes = {},
    reason = '',
    ...point
  }: RestartFields & { reason?: string }) => {
    const variables = changedVariables(changes);
    const started = await restartInstance(id, { ...point, variables, reason }, key);
    setKey(newKey());
    void navigate(`/operations/${started.instanceId}`);
  };
  return (
    <Reasoned<RestartFields>
      {...{ label: t('restart'), note: t('restartNote'), reason: 'required', onDo: restart }}
      width={760}
      initial={{ revision: newest, version }}
    >
      <Form.Item
        name="element"
        label={t('restartAt')}
        rules={[{ required: true, message: t('missing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={elements.map(({ id, name }) => ({
            value: id,
            label: `${nameOf(instance, id)}${name ? '' : ` (${id})`}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="revision" label={t('asOfRevision', { newest })}>
        <InputNumber min={1} max={newest} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="version" label={t('restartVersion')}>
        <InputNumber min={1} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <VariablesThen {...{ id, newest }} />
    </Reasoned>
  );
}

/** Key of the process's own execution, whose variables are the instance's. */
const ROOT = 1;

/** With the variables as they were after the chosen commit. */
function VariablesThen({ id, newest }: { readonly id: string; readonly newest: number }) {
  const revision = Form.useWatch<number | undefined>('revision') ?? newest;
  const { data } = useMoments(id, newest);
  const then = data?.moments.find(({ entry }) => entry.revision === revision);
  const before = then && revision < newest ? visibleVariables(then.state, ROOT) : undefined;
  return <InstanceVariables instanceId={id} before={before} />;
}

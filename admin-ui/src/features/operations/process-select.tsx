import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { listDefinitions } from '../../api/list-definitions.ts';
import { useElementNames } from '../../parts/use-element-names.ts';

interface ProcessSelectProps {
  readonly value: string | undefined;
  readonly onChange: (processId: string | undefined) => void;
}

export function ProcessSelect({ value, onChange }: ProcessSelectProps) {
  const { t } = useTranslation('operations');
  const { data } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
  });
  const nameOf = useElementNames(data?.items ?? []);
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('process')}
      aria-label={t('process')}
      style={{ minWidth: 200 }}
      value={value ?? null}
      onChange={(chosen?: string | null) => onChange(chosen ?? undefined)}
      options={data?.items.map((one) => ({ value: one.processId, label: nameOf(one) })) ?? []}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import type { Coverage } from '@waybill/engine/policies';
import { Select } from 'antd';
import { getCoverage } from '../../../api/get-coverage.ts';
import { useLanguage } from '../../../parts/use-language.ts';

interface ClauseFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Clauses of the company's policies, found by their number or their words. */
export function ClauseField({ label, value, onChange }: ClauseFieldProps) {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['coverage'],
    // As the engine counts it.
    queryFn: async () => (await getCoverage()) as unknown as Coverage,
    staleTime: 300_000,
  });
  const options = (data?.documents ?? []).flatMap(({ clauses }) =>
    clauses.map(({ id, text }) => ({ value: id, label: `${id} ${text[language]}` })),
  );
  return (
    <Select
      mode="tags"
      {...{ size: 'small', 'aria-label': label, style: { width: 'min(560px, 80vw)' } }}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...value]}
      options={options}
      onChange={(ids: readonly string[]) => onChange(ids)}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../parts/filter-select.tsx';
import { useProcesses } from '../../parts/use-processes.ts';

interface ProcessSelectProps {
  readonly value: string | undefined;
  readonly onChange: (processId: string | undefined) => void;
}

export function ProcessSelect(props: ProcessSelectProps) {
  const { t } = useTranslation('operations');
  const options = [...useProcesses()].map(([value, label]) => ({ value, label }));
  return <FilterSelect {...props} {...{ label: t('process'), options, width: 200 }} />;
}

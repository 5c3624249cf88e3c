import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { listDefinitions } from '../../api/list-definitions.ts';
import { useElementNames } from '../../parts/use-element-names.ts';

interface ProcessSelectProps {
  readonly label: string;
  /** Given by the form, which names it by its own label. */
  readonly id?: string;
  readonly value?: string | string[];
  readonly onChange?: (processes: string[] & string) => void;
  readonly multiple?: boolean;
}

/** Processes that are deployed, by what people call them. */
export function ProcessSelect({
  label,
  id,
  value,
  onChange,
  multiple = false,
}: ProcessSelectProps) {
  const processes = useProcesses();
  return (
    <Select<string[] & string>
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      style={{ width: '100%' }}
      options={[...processes].map(([value, name]) => ({ value, label: `${name} (${value})` }))}
      {...(id !== undefined && { id })}
      {...(multiple && { mode: 'multiple' })}
      {...(value !== undefined && { value: value as string[] & string })}
      {...(onChange && { onChange })}
    />
  );
}

/** What people call each process, by its id; empty while they are read. */
export function useProcesses(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
  });
  const processes = data?.items ?? [];
  const nameOf = useElementNames(processes);
  return new Map(processes.map((one) => [one.processId, nameOf(one)]));
}

import { Select } from 'antd';
import { useProcesses } from '../../parts/use-processes.ts';

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

import { Select } from 'antd';

interface FilterSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Undefined: nothing is asked of it any more. */
  readonly onChange: (value: string | undefined) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** CSS pixels at least. */
  readonly width: number;
}

/** One of many by which a list is filtered, found by its name. */
export function FilterSelect({ label, value, onChange, options, width }: FilterSelectProps) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={label}
      aria-label={label}
      style={{ minWidth: width }}
      value={value ?? null}
      onChange={(chosen?: string | null) => onChange(chosen ?? undefined)}
      options={[...options]}
    />
  );
}

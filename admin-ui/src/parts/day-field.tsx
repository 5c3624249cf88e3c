import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';

interface DayFieldProps {
  readonly label: string;
  /** `2026-11-23`; a time of day behind it is not shown. */
  readonly value: string | undefined;
  /** Undefined where the day was taken out, which only a field that is not `required` allows. */
  readonly onChange: (day: string | undefined) => void;
  readonly required?: boolean;
}

/** A small field for one day of the calendar. */
export function DayField({ label, value, onChange, required = false }: DayFieldProps) {
  // A picker that is given another object forgets what is being typed, even where the day is the same.
  const day = useMemo(() => (value === undefined ? null : dayjs(value.slice(0, 10))), [value]);
  return (
    <DatePicker
      size="small"
      aria-label={label}
      value={day}
      allowClear={!required}
      onChange={(to) => onChange(to?.format('YYYY-MM-DD'))}
    />
  );
}

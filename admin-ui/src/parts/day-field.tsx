import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';

interface DayFieldProps extends Pick<DatePickerProps, 'id' | 'size'> {
  /** Absent where a label stands beside it, for `id`. */
  readonly label?: string;
  /** `2026-11-23`; a time of day behind it is not shown. */
  readonly value: string | undefined;
  /** Undefined where the day was taken out, which only a field that is not `required` allows. */
  readonly onChange: (day: string | undefined) => void;
  readonly required?: boolean;
  /** By which a form of rows finds its cells. */
  readonly 'data-field'?: string;
}

/** A field for one day of the calendar. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, required = false, size = 'small', ...named } = props;
  // A picker that is given another object forgets what is being typed, even where the day is the same.
  const day = useMemo(() => (value === undefined ? null : dayjs(value.slice(0, 10))), [value]);
  return (
    <DatePicker
      {...named}
      size={size}
      aria-label={label}
      value={day}
      allowClear={!required}
      onChange={(to) => onChange(to?.format('YYYY-MM-DD'))}
    />
  );
}

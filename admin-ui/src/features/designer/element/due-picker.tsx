import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';

interface DuePickerProps {
  readonly label: string;
  /** A due date in FEEL, or an ISO 8601 duration. */
  readonly kind: 'due' | 'duration';
  /** Empty where nothing is said. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const UNITS = ['H', 'D', 'W'] as const;
type Unit = (typeof UNITS)[number];

/** How long after it has come up, in plain words; anything else stands as it is. */
export function DuePicker({ label, kind, value, onChange }: DuePickerProps) {
  const { t } = useTranslation('designer');
  const told = readDue(value);
  const write = (count: number, unit: Unit): void => onChange(WRITE[kind](durationOf(count, unit)));
  if (told === undefined)
    return (
      <div className="element-field">
        <span>{label}</span>
        <code>{value}</code>
      </div>
    );
  const { count, unit } = told;
  return (
    <div className="element-field">
      <span>{label}</span>
      <Space.Compact size="small">
        <InputNumber
          aria-label={label}
          min={1}
          max={999}
          precision={0}
          placeholder={t('dueNever')}
          value={count ?? null}
          onChange={(next) => (next === null ? onChange('') : write(next, unit))}
        />
        <Select<Unit>
          aria-label={t('dueUnit')}
          value={unit}
          disabled={count === undefined}
          onChange={(next) => write(count ?? 1, next)}
          options={UNITS.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
        />
      </Space.Compact>
    </div>
  );
}

const durationOf = (count: number, unit: Unit): string =>
  unit === 'H' ? `PT${count}H` : `P${unit === 'W' ? 7 * count : count}D`;

const WRITE = {
  due: (duration: string) => `=now() + duration("${duration}")`,
  duration: (duration: string) => duration,
} as const;

interface Due {
  /** Absent: never. */
  readonly count?: number;
  readonly unit: Unit;
}

function readDue(text: string): Due | undefined {
  if (text.trim() === '') return { unit: 'D' };
  const [, days, hours] =
    /^(?:=\s*now\(\)\s*\+\s*duration\(")?P(?:(\d{1,4})D|T(\d{1,4})H)(?:"\)\s*)?$/.exec(text) ?? [];
  if (hours !== undefined) return { count: Number(hours), unit: 'H' };
  if (days === undefined) return undefined;
  const count = Number(days);
  return count % 7 === 0 ? { count: count / 7, unit: 'W' } : { count, unit: 'D' };
}

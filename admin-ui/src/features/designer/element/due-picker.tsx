import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';

interface DuePickerProps {
  /** FEEL, or nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const UNITS = ['H', 'D', 'W'] as const;
type Unit = (typeof UNITS)[number];

/** When the task is due after it has come up, in plain words; anything else stands as it is. */
export function DuePicker({ value, onChange }: DuePickerProps) {
  const { t } = useTranslation('designer');
  const told = readDue(value);
  if (told === undefined)
    return (
      <div className="element-field">
        <span>{t('due')}</span>
        <code>{value}</code>
      </div>
    );
  const { count, unit } = told;
  return (
    <div className="element-field">
      <span>{t('due')}</span>
      <Space.Compact size="small">
        <InputNumber
          aria-label={t('due')}
          min={1}
          max={999}
          precision={0}
          placeholder={t('dueNever')}
          value={count ?? null}
          onChange={(next) => onChange(next === null ? '' : dueOf(next, unit))}
        />
        <Select<Unit>
          aria-label={t('dueUnit')}
          value={unit}
          disabled={count === undefined}
          onChange={(next) => onChange(dueOf(count ?? 1, next))}
          options={UNITS.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
        />
      </Space.Compact>
    </div>
  );
}

const dueOf = (count: number, unit: Unit): string =>
  `=now() + duration("${unit === 'H' ? `PT${count}H` : unit === 'W' ? `P${7 * count}D` : `P${count}D`}")`;

interface Due {
  /** Absent: never. */
  readonly count?: number;
  readonly unit: Unit;
}

function readDue(text: string): Due | undefined {
  if (text.trim() === '') return { unit: 'D' };
  const [, days, hours] =
    /^=\s*now\(\)\s*\+\s*duration\("P(?:(\d{1,4})D|T(\d{1,4})H)"\)\s*$/.exec(text) ?? [];
  if (hours !== undefined) return { count: Number(hours), unit: 'H' };
  if (days === undefined) return undefined;
  const count = Number(days);
  return count % 7 === 0 ? { count: count / 7, unit: 'W' } : { count, unit: 'D' };
}

import { DatePicker, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { daysOf, kindOf, periodAround, PERIODS, rangeText } from './period-text.ts';

interface PeriodPickerProps {
  /** The kind that the report takes by itself. */
  readonly unit: 'month' | 'quarter' | 'year' | 'all';
  /** Undefined while it is not known yet. */
  readonly period: string | undefined;
  readonly onChange: (period: string) => void;
}

/** A month, quarter or year of the calendar, from one day to another, or all there is. */
export function PeriodPicker({ unit, period, onChange }: PeriodPickerProps) {
  const { t } = useTranslation('reports');
  const kind = period === undefined ? unit : kindOf(period);
  // A picker that is given another object forgets what is being typed.
  const days = useMemo(() => (period === undefined ? undefined : daysOf(period)), [period]);
  return (
    <div className="report-period">
      <Select
        aria-label={t('periodKind')}
        value={kind}
        popupMatchSelectWidth={false}
        options={PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
        onChange={(next) => onChange(periodAround(next, days?.[0] ?? daysOf('all')[0]))}
      />
      {kind === 'all' ? null : kind === 'range' ? (
        <DatePicker.RangePicker
          aria-label={t('period')}
          allowClear={false}
          value={days ?? null}
          onChange={(range) => {
            const [from, to] = range ?? [];
            if (from && to) onChange(rangeText(from, to));
          }}
        />
      ) : (
        <DatePicker
          aria-label={t('period')}
          allowClear={false}
          picker={kind}
          value={days?.[0] ?? null}
          onChange={(day) => day && onChange(periodAround(kind, day))}
        />
      )}
    </div>
  );
}

import type { ReportResult } from '../../api/run-report.ts';
import { Money } from '../../parts/money.tsx';

interface MeasureProps {
  readonly value: ReportResult['total'][string];
  readonly kind: ReportResult['columns'][number]['kind'];
}

/** A figure as people read it; of money a line for each currency. */
export function Measure({ value, kind }: MeasureProps) {
  if (value === null) return '—';
  if (typeof value === 'number') return value.toLocaleString('en');
  if (typeof value === 'string') return kind === 'share' ? `${value}%` : value;
  if (value.length === 0) return '—';
  return value.map(({ amount, currency }) => (
    <div key={currency}>
      <Money amount={amount} currency={currency} />
    </div>
  ));
}

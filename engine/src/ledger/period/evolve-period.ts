import { addAmounts } from '../../money/money.ts';
import type { PeriodEvent } from './event.ts';
import type { PeriodState } from './state.ts';

/** The state after an event; nothing else changes a period. */
export function evolvePeriod(state: PeriodState | undefined, event: PeriodEvent): PeriodState {
  if (event.kind === 'period-opened') {
    const { period: id, from, to } = event;
    return { id, from, to, status: 'open', postings: 0, totals: {} };
  }
  if (!state)
    throw new Error(`Expected a ledger period before "${event.kind}", but there is none.`);
  if (event.kind === 'posting-made') return posted(state, event);
  const { kind: _, ...locked } = event;
  return { ...state, status: 'locked', locked };
}

function posted(
  state: PeriodState,
  { number, entry }: Extract<PeriodEvent, { kind: 'posting-made' }>,
): PeriodState {
  const { value, currency } = entry;
  if (value === undefined || currency === undefined) return { ...state, postings: number };
  const total = addAmounts(state.totals[currency] ?? '0', value);
  return { ...state, postings: number, totals: { ...state.totals, [currency]: total } };
}

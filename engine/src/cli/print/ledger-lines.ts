import { valueOf } from '../../ledger/index.ts';
import type {
  LedgerEntry,
  LedgerPeriod,
  Recomputation,
  Total,
  TotalBy,
} from '../../runtime/ledger/ledger-values.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from './table.ts';

/** A table of entries; amounts are signed, as they count for the person. */
export function entryLines(
  entries: readonly LedgerEntry[],
  { output, ledger }: Messages,
): readonly string[] {
  if (entries.length === 0) return [output.none];
  const { columns, status } = ledger;
  const { entry, person, kind, amount, currency, period, posted, reason } = columns;
  const head = [entry, columns.status, person, kind, amount, currency, period, posted, reason];
  const rows = entries.map((one) => [
    ...[one.id, status[one.status], one.person, one.kind, valueOf(one) ?? ''],
    ...[one.money?.currency ?? '', one.period, one.posted?.period ?? '', one.reason],
  ]);
  return table(head, rows);
}

export function periodLines(
  periods: readonly LedgerPeriod[],
  { output, ledger }: Messages,
): readonly string[] {
  if (periods.length === 0) return [output.none];
  const { columns, periodStatus } = ledger;
  const { period, status, from, to, postings, amount } = columns;
  const rows = periods.map((one) => [
    ...[one.id, periodStatus[one.status], one.from, one.to, String(one.postings)],
    Object.entries(one.totals)
      .map(([currency, total]) => `${total} ${currency}`)
      .join(', '),
  ]);
  return table([period, status, from, to, postings, amount], rows);
}

export function totalLines(
  totals: readonly Total[],
  by: readonly TotalBy[],
  { output, ledger }: Messages,
): readonly string[] {
  if (totals.length === 0) return [output.none];
  const { columns } = ledger;
  const head = [...by.map((name) => columns[name]), columns.amount, columns.currency];
  const rows = totals.map((total) => [
    ...by.map((name) => total.by[name] ?? ''),
    ...[total.amount ?? '', total.currency ?? '', String(total.postings)],
  ]);
  return table([...head, columns.postings], rows);
}

export function recomputedLines(
  { changes, dryRun }: Recomputation,
  { ledger }: Messages,
): readonly string[] {
  const { columns } = ledger;
  const { change, entry, effect, person, kind, amount, currency, reason } = columns;
  const rows = changes.map((one) => [
    ...[ledger.changes[one.change], one.entryId, ledger.effect[one.entry.effect]],
    ...[one.entry.person, one.entry.kind, one.entry.amount ?? '', one.entry.currency ?? ''],
    one.entry.reason,
  ]);
  const made = changes.filter((one) => one.change !== 'keep' && one.change !== 'decided').length;
  return [
    ...table([change, entry, effect, person, kind, amount, currency, reason], rows),
    ledger.recomputed(made, dryRun),
  ];
}

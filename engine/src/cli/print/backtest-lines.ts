import type { BacktestReport } from '../../rules/index.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from './table.ts';

/** Who changes from what to what, and what it costs. */
export function backtestLines(
  report: BacktestReport,
  messages: Messages,
  changesFile: string | undefined,
): readonly string[] {
  const { rules: words } = messages;
  const { records, changed, unchanged, failed, outputs } = report;
  return [
    words.backtested({ records, changed, unchanged, failed: failed.after }),
    ...groupLines(report, messages),
    ...Object.entries(outputs).map(([name, count]) => words.outputChanged(name, count)),
    ...moneyLines(report, messages),
    ...(changesFile === undefined ? [] : [words.changesWritten(changed, changesFile)]),
  ];
}

function groupLines(
  { groups, inOtherGroups }: BacktestReport,
  { rules: words }: Messages,
): readonly string[] {
  if (groups.length === 0) return [];
  const { from, to, records, example } = words.columns;
  const name = (ids: readonly string[]): string =>
    ids.length === 0 ? words.noMatch : ids.slice(0, 4).join('+');
  return [
    ...table(
      [from, to, records, example],
      groups.map((group) => [
        ...[name(group.from), name(group.to), String(group.records), group.example.key],
      ]),
    ),
    ...(inOtherGroups > 0 ? [words.inOtherGroups(inOtherGroups)] : []),
  ];
}

function moneyLines({ money }: BacktestReport, { rules: words }: Messages): readonly string[] {
  if (money.length === 0) return [];
  const { currency, before, after, effect, records } = words.columns;
  return table(
    [currency, before, after, effect, records],
    money.map((one) => [one.currency, one.before, one.after, one.effect, String(one.records)]),
  );
}

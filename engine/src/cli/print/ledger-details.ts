import type { EntryEvent } from '../../ledger/index.ts';
import type { LedgerEntry, LedgerHistoryEntry } from '../../runtime/ledger/ledger-values.ts';
import type { LedgerColumn } from '../messages/ledger-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { timeText, TIME_ZONE } from './time-text.ts';

/** One entry: what it is, what it rests on, and below who did what with it. */
export function detailLines(
  entry: LedgerEntry,
  history: readonly LedgerHistoryEntry[],
  { ledger }: Messages,
): readonly string[] {
  const { money, posted, reversed } = entry;
  const paid = money ? `${money.amount} ${money.currency}` : ledger.noMoney;
  const facts: readonly (readonly [LedgerColumn, string | undefined])[] = [
    ['entry', entry.id],
    ['status', ledger.status[entry.status]],
    ['effect', ledger.effect[entry.effect]],
    ['person', entry.person],
    ['kind', entry.kind],
    ['amount', paid],
    ['period', entry.period],
    ['posted', posted && `${posted.period}, ${ledger.columns.number} ${String(posted.number)}`],
    ['appealUntil', posted && timeText(posted.appealUntil, TIME_ZONE)],
    ['reason', entry.reason],
    ['origin', originText(entry)],
    ['reverses', entry.reverses],
    ['replaces', entry.replaces],
    ['reversedBy', reversed?.counterEntry],
  ];
  return [
    ...facts.flatMap(([name, value]) =>
      value === undefined ? [] : [`${ledger.columns[name]}: ${value}`],
    ),
    '',
    ...history.flatMap((commit) => historyLines(commit, ledger)),
  ];
}

function historyLines(
  { time, actor, events }: LedgerHistoryEntry,
  { events: words }: Messages['ledger'],
): readonly string[] {
  // The history of an entry holds its events and no others.
  const told = events as readonly EntryEvent[];
  return [
    `${timeText(time, TIME_ZONE)}  ${actor.id} (${actor.by})`,
    ...told.map((event) => `    ${words[event.kind]}${detailOf(event)}`),
  ];
}

function detailOf(event: EntryEvent): string {
  if (event.kind === 'rules-evaluated')
    return ` ${event.ruleSetId} ${event.ruleSetVersion}: ${JSON.stringify(event.inputs)} → ${JSON.stringify(event.outputs)}`;
  if (event.kind === 'entry-reason-translated') return `: ${event.reasonEn}`;
  if (event.kind === 'entry-posted') return ` ${event.period} / ${String(event.number)}`;
  if (event.kind === 'entry-reversed') return ` ${event.counterEntry}`;
  return event.reason === undefined ? '' : `: ${event.reason}`;
}

function originText({ origin }: LedgerEntry): string {
  if (origin.kind === 'rule') return `rule ${origin.ruleSetId} ${origin.ruleSetVersion}`;
  if (origin.kind === 'process') return `process ${origin.instanceId} ${origin.element}`;
  return origin.kind;
}

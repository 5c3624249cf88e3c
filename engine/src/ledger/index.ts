export type { Calendar, Period } from './calendar.ts';
export { periodOfDate, readPeriod } from './calendar.ts';
export type { Proposal, ProposalContext } from './entry/check-content.ts';
export { readProposal } from './entry/check-content.ts';
export type { EntryCommand } from './entry/command.ts';
export { decideEntry, entryNotFound } from './entry/decide-entry.ts';
export { ENTRY } from './entry/entry-type.ts';
export type { EntryEvent } from './entry/event.ts';
export { postingOf } from './entry/posting.ts';
export { reversalOf } from './entry/reversal.ts';
export { ENTRY_STATUSES } from './entry/state.ts';
export type {
  Basis,
  EntryContent,
  EntryState,
  EntryStatus,
  Origin,
  Posting,
  Step,
} from './entry/state.ts';
export { valueOf } from './entry/value.ts';
export type { PeriodCommand } from './period/command.ts';
export type { PeriodEvent, PostedEntry } from './period/event.ts';
export { PERIOD } from './period/period-type.ts';
export type { PeriodState } from './period/state.ts';
export type { Change, Finding } from './plan-recompute.ts';
export { planRecompute } from './plan-recompute.ts';
export type { Total, TotalBy } from './totals.ts';
export { totalsOf } from './totals.ts';

import { STANDING } from './entry/lifecycle.ts';
import type { Basis, EntryContent, EntryState, ProposedContent } from './entry/state.ts';

/** What the rules now say of one slot. */
export interface Finding {
  readonly slot: string;
  readonly content: ProposedContent;
  readonly basis: Basis;
}

/** What one recomputation would do about one slot. */
export type Change =
  | { readonly kind: 'keep'; readonly entry: EntryState }
  /** A person has decided about the same content already, and that stands. */
  | { readonly kind: 'decided'; readonly entry: EntryState }
  | { readonly kind: 'withdraw'; readonly entry: EntryState }
  | { readonly kind: 'reverse'; readonly entry: EntryState }
  | {
      readonly kind: 'propose';
      readonly finding: Finding;
      /** How many entries the slot has had before: part of the new one's id. */
      readonly generation: number;
      readonly replaces?: string;
    };

/**
 * Compares what the rules find now with what the run has left in the ledger, slot by slot. The same
 * findings on the same ledger give the same changes, and once these are made, none. `entries` are
 * all of the run, counter-entries included. With `partial`, slots without a finding are left alone.
 */
export function planRecompute(
  entries: readonly EntryState[],
  findings: readonly Finding[],
  partial: boolean,
): readonly Change[] {
  const slots = slotsOf(entries);
  const found = new Map(findings.map((finding) => [finding.slot, finding]));
  const vanished = partial ? [] : [...slots.keys()].filter((slot) => !found.has(slot));
  return [...new Set([...found.keys(), ...vanished])].flatMap((slot) =>
    planSlot(slots.get(slot) ?? EMPTY, found.get(slot)),
  );
}

/** The entries of one slot, oldest first, and the counter-entries of these. */
interface Slot {
  readonly own: readonly EntryState[];
  readonly counters: readonly EntryState[];
}

const EMPTY: Slot = { own: [], counters: [] };

function slotsOf(entries: readonly EntryState[]): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const entry of entries.toSorted(byAge)) {
    if (entry.origin.kind !== 'rule') continue;
    const { own, counters } = slots.get(entry.origin.slot) ?? EMPTY;
    const counter = entry.reverses !== undefined;
    const slot = counter
      ? { own, counters: [...counters, entry] }
      : { own: [...own, entry], counters };
    slots.set(entry.origin.slot, slot);
  }
  return slots;
}

function planSlot(slot: Slot, finding: Finding | undefined): readonly Change[] {
  const open = slot.own.find(isOpen);
  const standing = slot.own.findLast(({ status }) => STANDING.has(status));
  if (open && finding && sameContent(open, finding.content))
    return [keep(open), ...stillToReverse(slot, open, standing)];
  const withdrawn: readonly Change[] = open ? [{ kind: 'withdraw', entry: open }] : [];
  const rest = standing ? adjust(slot, standing, finding) : begin(slot, finding);
  return [...withdrawn, ...rest];
}

/** What an open entry replaces must go, also where an earlier counter-entry was withdrawn. */
function stillToReverse(slot: Slot, open: EntryState, standing?: EntryState): readonly Change[] {
  if (!standing || open.replaces !== standing.id) return [];
  const counters = slot.counters.filter(({ reverses }) => reverses === standing.id);
  const asked = counters.some(isOpen) || counters.at(-1)?.status === 'rejected';
  return asked ? [] : [{ kind: 'reverse', entry: standing }];
}

/** An entry stands: it is kept, or taken back and replaced. */
function adjust(slot: Slot, standing: EntryState, finding?: Finding): readonly Change[] {
  const counters = slot.counters.filter(({ reverses }) => reverses === standing.id);
  const open = counters.find(isOpen);
  if (finding && sameContent(standing, finding.content))
    return [...(open ? [{ kind: 'withdraw', entry: open } as const] : []), keep(standing)];
  const refused = counters.at(-1)?.status === 'rejected';
  const newest = slot.own.at(-1) ?? standing;
  if (refused && (!finding || sameContent(newest, finding.content)))
    return [{ kind: 'decided', entry: standing }];
  const reversal: readonly Change[] = open ? [] : [{ kind: 'reverse', entry: standing }];
  return finding ? [...reversal, propose(slot, finding, standing.id)] : reversal;
}

/** Nothing stands: proposed, unless a person has said no to just this. */
function begin(slot: Slot, finding?: Finding): readonly Change[] {
  if (!finding) return [];
  const newest = slot.own.at(-1);
  if (newest && endedByPerson(newest) && sameContent(newest, finding.content))
    return [{ kind: 'decided', entry: newest }];
  return [propose(slot, finding)];
}

function propose({ own }: Slot, finding: Finding, replaces?: string): Change {
  const proposal = { kind: 'propose', finding, generation: own.length + 1 } as const;
  return replaces === undefined ? proposal : { ...proposal, replaces };
}

const keep = (entry: EntryState): Change => ({ kind: 'keep', entry });

const isOpen = ({ status }: EntryState): boolean => status === 'proposed' || status === 'approved';

function endedByPerson({ status, withdrawn, reversed }: EntryState): boolean {
  if (status === 'withdrawn') return withdrawn?.superseded !== true;
  if (status === 'reversed') return reversed?.origin !== 'rule';
  return status === 'rejected' || status === 'granted';
}

/** The reason may be worded otherwise: it changes nothing for the person. */
function sameContent(one: EntryContent, other: EntryContent): boolean {
  return (
    one.effect === other.effect &&
    one.kind === other.kind &&
    one.person === other.person &&
    one.period === other.period &&
    one.money?.amount === other.money?.amount &&
    one.money?.currency === other.money?.currency
  );
}

/** In a slot each entry is proposed after the one before has ended or is to be replaced. */
const byAge = (one: EntryState, other: EntryState): number =>
  one.proposed.time - other.proposed.time ||
  one.id.length - other.id.length ||
  Number(one.id > other.id) - Number(one.id < other.id);

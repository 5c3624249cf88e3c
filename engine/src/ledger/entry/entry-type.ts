import type { Consequences, EntityType } from '../../entity/entity-type.ts';
import type { EntryCommand } from './command.ts';
import { decideEntry } from './decide-entry.ts';
import type { EntryEvent } from './event.ts';
import { evolveEntry } from './evolve-entry.ts';
import type { EntryState } from './state.ts';

export const entryEntity = (id: string): string => `ledger-entry/${id}`;

/** Claimed by what ends the life of an approved entry: its posting or its withdrawal. */
export const settledKey = (id: string): string => `ledger:settled:${id}`;

/** Claimed by the counter-entry of an entry, while it is open and for good once it is posted. */
const reversalKey = (id: string): string => `ledger:reversal:${id}`;

export const ENTRY: EntityType<EntryState, EntryCommand, EntryEvent> = {
  kind: 'ledger-entry',
  decide: decideEntry,
  evolve: evolveEntry,
  fields,
  consequences,
};

function fields(entry: EntryState): Readonly<Record<string, string>> {
  const { status, person, kind, period, posted, origin, reverses } = entry;
  return {
    ...{ status, person, kind, period },
    ...(posted && { posted: posted.period }),
    ...(origin.kind === 'rule' && { run: origin.run }),
    ...(origin.kind === 'process' && { instance: origin.instanceId }),
    ...(reverses !== undefined && { reverses }),
  };
}

function consequences(event: EntryEvent, entry: EntryState): Consequences {
  const { id, reverses } = entry;
  switch (event.kind) {
    case 'entry-proposed':
      // The grant of the appeal has claimed it already.
      return reverses === undefined || entry.origin.kind === 'appeal'
        ? {}
        : { claims: [reversalKey(reverses)] };
    case 'entry-rejected':
      return reverses === undefined ? {} : { releases: [reversalKey(reverses)] };
    case 'entry-withdrawn':
      return {
        claims: [settledKey(id)],
        ...(reverses !== undefined && { releases: [reversalKey(reverses)] }),
      };
    case 'appeal-granted':
      return { claims: [reversalKey(id)], sends: [counterEntry(event, entry)] };
    default:
      return {};
  }
}

type Granted = Extract<EntryEvent, { kind: 'appeal-granted' }>;

/** The counter-entry of a granted appeal: asked for by the person, approved by who granted it. */
function counterEntry(granted: Granted, entry: EntryState) {
  const { effect, kind, person, money, period } = entry;
  const { actor, time, reason = '' } = granted;
  const proposer = entry.appealed?.actor ?? actor;
  return {
    entityId: entryEntity(granted.counterEntry),
    command: {
      kind: 'propose-reversal',
      id: granted.counterEntry,
      content: { effect, kind, person, period, reason, ...(money && { money: { ...money } }) },
      reverses: entry.id,
      origin: { kind: 'appeal' },
      granted: { actor: { ...actor }, reason },
      actor: { ...proposer },
      now: time,
    },
  };
}

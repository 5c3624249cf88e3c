import type { Ledger } from '../ledger/ledger-api.ts';
import type { EntryQuery, LedgerEntry } from '../ledger/ledger-values.ts';
import { allPages } from '../all-pages.ts';
import type { FamilyCircle } from './family-circle.ts';
import type { FamilyEntry } from './family-values.ts';

/** What instances of the family have proposed, and the counter-entries of that. */
export async function collectEntries(
  ledger: Pick<Ledger, 'entries'>,
  circle: FamilyCircle,
): Promise<void> {
  for (const { kind, id } of circle.members()) {
    if (kind !== 'instance') continue;
    for await (const entry of entriesOf(ledger, { instance: id })) {
      if (circle.isFull()) return;
      circle.add(memberOf(entry));
      for await (const counter of entriesOf(ledger, { reverses: entry.id })) {
        circle.add(memberOf(counter));
      }
    }
  }
}

const entriesOf = (
  ledger: Pick<Ledger, 'entries'>,
  query: Pick<EntryQuery, 'instance' | 'reverses'>,
): AsyncGenerator<LedgerEntry> => allPages((page) => ledger.entries({ ...query, ...page }));

const memberOf = ({
  id,
  effect,
  kind,
  person,
  money,
  status,
  origin,
  proposed,
}: LedgerEntry): FamilyEntry => ({
  ...{ kind: 'ledger-entry', id, time: proposed.time, effect, entryKind: kind, person, status },
  ...(money && { money }),
  ...(origin.kind === 'process' && { instanceId: origin.instanceId }),
});

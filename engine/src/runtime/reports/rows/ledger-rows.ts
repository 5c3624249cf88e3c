import { ENTRY, valueOf, type EntryState } from '../../../ledger/index.ts';
import { allEntities } from '../../entity/all-entities.ts';
import { dayOf } from '../../today-of.ts';
import type { ReportsParts } from '../reports-context.ts';
import type { SourceRow } from '../source-row.ts';

/** Every entry; `value` is signed as it counts for the person, null where nothing is paid. */
export async function* ledgerRows({ context }: ReportsParts): AsyncGenerator<SourceRow> {
  const { store, timeZone } = context;
  for await (const { snapshot } of allEntities(store, ENTRY.kind, {})) {
    // Only the ledger writes snapshots of its kinds.
    const entry = JSON.parse(snapshot) as EntryState;
    const { id, person, effect, kind, status, period, proposed, posted, money } = entry;
    const amount = valueOf(entry);
    yield {
      subject: { kind: 'entry', id, text: id },
      values: {
        ...{ entry: id, person, effect, entryKind: kind, status, entryPeriod: period },
        proposedOn: dayOf(proposed.time, timeZone),
        postedOn: posted ? dayOf(posted.time, timeZone) : null,
        postedPeriod: posted?.period ?? null,
        value: money && amount !== undefined ? { amount, currency: money.currency } : null,
      },
    };
  }
}

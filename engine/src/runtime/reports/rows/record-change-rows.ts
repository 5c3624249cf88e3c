import { sameJson, type Json } from '../../../model/index.ts';
import { RECORD } from '../../../records/index.ts';
import type { ReportSource } from '../../../reports/index.ts';
import { allEntities } from '../../entity/all-entities.ts';
import { recordVersions } from '../../records/replay-record.ts';
import { dayOf } from '../../today-of.ts';
import type { ReportsParts } from '../reports-context.ts';
import type { SourceRow } from '../source-row.ts';
import { pickFields, recordSubject } from './record-rows.ts';

type Source = Extract<ReportSource, { readonly kind: 'record-changes' }>;

/**
 * Each time that a field of a record got another value, with `change`: from, to, on, by. Read from
 * history; a record's creation is no change, and what was erased shows as null.
 */
export async function* recordChangeRows(
  { context, types }: ReportsParts,
  { type, field, fields }: Source,
): AsyncGenerator<SourceRow | undefined> {
  const { store, timeZone } = context;
  const subjectOf = await recordSubject(types, { type, fields });
  for await (const { id, revision } of allEntities(store, `${RECORD.kind}/${type}`, {})) {
    if (revision === 1) continue;
    let before: Json | undefined;
    for await (const { batch, state } of recordVersions(store, id.slice(RECORD.kind.length + 1))) {
      const after = state.values[field] ?? null;
      const changed = before !== undefined && !sameJson(before, after);
      const change = {
        ...{ from: before ?? null, to: after },
        ...{ on: dayOf(batch.time, timeZone), by: batch.actor.id },
      };
      const row = pickFields(state.values, fields);
      yield changed ? { values: { ...row, change }, subject: subjectOf(id, row) } : undefined;
      before = after;
    }
  }
}

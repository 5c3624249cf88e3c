import { allPages } from '../../all-pages.ts';
import { dayOf } from '../../today-of.ts';
import type { ReportsParts } from '../reports-context.ts';
import type { SourceRow } from '../source-row.ts';

const DAY = 86_400_000;

export interface AskedInstances {
  readonly process: string | undefined;
  readonly roles: readonly string[] | undefined;
}

/** Every process instance that the roles may read; `days` that it took, or has taken so far. */
export async function* instanceRows(
  { context, confinement }: ReportsParts,
  { process: processId, roles }: AskedInstances,
): AsyncGenerator<SourceRow | undefined> {
  const { store, timeZone, clock } = context;
  const confined = await confinement.now();
  const of = processId === undefined ? {} : { processId };
  for await (const row of allPages((page) => store.instances({ ...page, ...of }))) {
    if ((await confined?.mayRead(row.id, roles)) === false) {
      yield undefined;
      continue;
    }
    const { id, version, businessKey, status, startedAt, endedAt, incidents } = row;
    const subject = { kind: 'instance', id, text: businessKey ?? id } as const;
    const values = {
      ...{ instance: id, process: row.processId, processVersion: version, status, incidents },
      businessKey: businessKey ?? null,
      startedOn: dayOf(startedAt, timeZone),
      endedOn: endedAt === undefined ? null : dayOf(endedAt, timeZone),
      days: Math.floor(((endedAt ?? clock.now()) - startedAt) / DAY),
    };
    yield { values, subject };
  }
}

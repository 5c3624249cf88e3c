import type { Variables } from '../../../model/index.ts';
import { dayOf } from '../../today-of.ts';
import type { ReportsParts } from '../reports-context.ts';

const PAGE = 500;
const DAY = 86_400_000;

export interface AskedInstances {
  readonly process: string | undefined;
  readonly roles: readonly string[] | undefined;
}

/** Every process instance that the roles may read; `days` that it took, or has taken so far. */
export async function* instanceRows(
  { context, confinement }: ReportsParts,
  { process: processId, roles }: AskedInstances,
): AsyncGenerator<Variables | undefined> {
  const { store, timeZone, clock } = context;
  let after: string | undefined;
  for (;;) {
    const page = { limit: PAGE, ...(after !== undefined && { after }) };
    const rows = await store.instances({ ...page, ...(processId !== undefined && { processId }) });
    for (const row of rows) {
      if (!(await confinement.mayRead(row.id, roles))) {
        yield undefined;
        continue;
      }
      const { id, version, businessKey, status, startedAt, endedAt, incidents } = row;
      yield {
        ...{ instance: id, process: row.processId, processVersion: version, status, incidents },
        businessKey: businessKey ?? null,
        startedOn: dayOf(startedAt, timeZone),
        endedOn: endedAt === undefined ? null : dayOf(endedAt, timeZone),
        days: Math.floor(((endedAt ?? clock.now()) - startedAt) / DAY),
      };
    }
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return;
  }
}

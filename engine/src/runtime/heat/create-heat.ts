import { heatOf, type TimedEvents } from '../../alarms/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import { attach } from '../../history/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import { notFound } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Heat, HeatRequest } from './heat-values.ts';

/** Rows of a process looked at to find its newest instances, and read at one time. */
const MOST_ROWS = 20_000;
const ROWS = 1_000;
/** Instances counted where nothing is asked for, and at most. */
const USUAL = 100;
const MOST_INSTANCES = 200;
/** Batches of one history; what is longer is told by its first ones. */
const MOST_BATCHES = 500;

export const createHeat =
  (context: EngineContext) =>
  async (request: HeatRequest): Promise<Heat> => {
    const { processId, version, instances = USUAL } = request;
    if (!(await context.store.definition(processId, version)))
      throw new WaybillError(notFound(processId, version));
    const { rows, complete } = await newestOf(context, {
      ...request,
      instances: Math.min(instances, MOST_INSTANCES),
    });
    const histories = [];
    for (const { id } of rows) histories.push(await historyOf(context, id));
    const since = rows[0]?.startedAt;
    return {
      ...{ instances: rows.length, complete, elements: heatOf(histories) },
      ...(since !== undefined && { since }),
    };
  };

/** Stores tell instances from the oldest on, so that the newest are what is left at the end. */
async function newestOf(
  { store }: EngineContext,
  { processId, version, instances }: Required<HeatRequest>,
): Promise<{ readonly rows: readonly InstanceRow[]; readonly complete: boolean }> {
  let rows: readonly InstanceRow[] = [];
  let after: string | undefined;
  for (let looked = 0; looked < MOST_ROWS; looked += ROWS) {
    const page = { limit: ROWS, ...(after !== undefined && { after }) };
    const found = await store.instances({ processId, ...page });
    rows = [...rows, ...found.filter((row) => row.version === version)].slice(-instances);
    if (found.length < ROWS) return { rows, complete: true };
    after = found.at(-1)?.id;
  }
  return { rows, complete: false };
}

async function historyOf({ store }: EngineContext, id: string): Promise<readonly TimedEvents[]> {
  const batches = await store.history(id, 1, MOST_BATCHES);
  return batches.map((batch) => ({ time: batch.time, events: attach(batch) }));
}

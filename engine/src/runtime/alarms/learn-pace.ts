import { PACE, paceClaim, paceName, runsOf, type ElementRun } from '../../alarms/index.ts';
import { attach } from '../../history/index.ts';
import { ALARMS, dueUntil, type AlarmsParts } from './alarms-parts.ts';

/** Ended instances looked at in one pass. */
const LOOKED = 500;
/** Batches of one history; what is longer is told by its first ones. */
const MOST_BATCHES = 2_000;

/**
 * Counts the durations of completed instances, each once: which ones were counted is claimed in the
 * same commit. Goes on behind `after`, and begins again at the end, since instances that started
 * early may end late.
 */
export function createLearning(parts: AlarmsParts): () => Promise<number> {
  const { store } = parts.context;
  let after: string | undefined;
  return async () => {
    const page = { status: 'completed' as const, limit: LOOKED };
    const found = await store.instances({ ...page, ...(after !== undefined && { after }) });
    after = found.length < LOOKED ? undefined : found.at(-1)?.id;
    let learnt = 0;
    for (const { id, processId, version } of found) {
      if ((await store.claimOwner(paceClaim(id))) !== undefined) continue;
      const read = await parts.definitions.model(processId, version);
      const until = read.ok ? dueUntil(read.value) : undefined;
      const runs = await readRuns(parts, id, until);
      const command = { kind: 'count-runs', actor: ALARMS, processId, instances: 1, runs } as const;
      const claims = [paceClaim(id)];
      const name = paceName(processId, until);
      const outcome = await parts.entities.handle(PACE, { name, command, claims });
      if (outcome.kind === 'done') learnt += 1;
    }
    return learnt;
  };
}

async function readRuns(
  { context }: AlarmsParts,
  id: string,
  until: string | undefined,
): Promise<readonly ElementRun[]> {
  const batches = await context.store.history(id, 1, MOST_BATCHES);
  return runsOf(
    batches.map((batch) => ({ time: batch.time, events: attach(batch) })),
    until,
  );
}

import { PACE, paceClaim, paceName, runsOf, type ElementRun } from '../../alarms/index.ts';
import { attach } from '../../history/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import { ALARMS, dueUntil, type AlarmsParts } from './alarms-parts.ts';

/** Ended instances looked at in one pass. */
const LOOKED = 500;
/** Batches of one history; what is longer is told by its first ones. */
const MOST_BATCHES = 2_000;

/**
 * Counts the durations of completed instances, each once: which ones were counted is claimed in the
 * same commit. Goes on behind `after`, and begins again at the end, since instances that started
 * early may end late, and a new version may be due by another element.
 */
export function createLearning(parts: AlarmsParts): () => Promise<number> {
  const { store } = parts.context;
  let after: string | undefined;
  return async () => {
    const page = { status: 'completed' as const, limit: LOOKED };
    const found = await store.instances({ ...page, ...(after !== undefined && { after }) });
    after = found.length < LOOKED ? undefined : found.at(-1)?.id;
    let learnt = 0;
    for (const row of found) {
      const lessons = await lessonsOf(parts, row);
      for (const lesson of lessons) if (await count(parts, row, lesson)) learnt += 1;
    }
    return learnt;
  };
}

/** The runs of an instance, reckoned to one element or to the end. */
interface Lesson {
  readonly until: string | undefined;
  readonly claim: string;
}

/**
 * What an instance teaches: as its own version is due, and as the newest is, so that a version which
 * names another element does not begin with nothing.
 */
async function lessonsOf(
  { definitions }: AlarmsParts,
  { id, processId, version }: InstanceRow,
): Promise<readonly Lesson[]> {
  const untilOf = async (one: number, other?: string): Promise<string | undefined> => {
    const read = await definitions.model(processId, one);
    return read.ok ? dueUntil(read.value) : other;
  };
  const own = await untilOf(version);
  const newest = (await definitions.newestVersion(processId)) ?? version;
  const next = await untilOf(newest, own);
  const first = { until: own, claim: paceClaim(id) };
  return next === own ? [first] : [first, { until: next, claim: paceClaim(id, { of: next }) }];
}

async function count(
  parts: AlarmsParts,
  { id, processId }: InstanceRow,
  { until, claim }: Lesson,
): Promise<boolean> {
  if ((await parts.context.store.claimOwner(claim)) !== undefined) return false;
  const runs = await readRuns(parts, id, until);
  const command = { kind: 'count-runs', actor: ALARMS, processId, instances: 1, runs } as const;
  const name = paceName(processId, until);
  const outcome = await parts.entities.handle(PACE, { name, command, claims: [claim] });
  return outcome.kind === 'done';
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

import { attach } from '../../history/index.ts';
import type { Event } from '../../kernel/index.ts';
import { calledRuleSets } from '../../policies/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import type { Definitions } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import { localIso } from '../local-iso.ts';
import type { DecisionsPage, DecisionsRequest, RecordedDecision } from './decision-values.ts';

/** One page passes at most so many instances, and ends after so many batches of history or decisions. */
const MOST_INSTANCES = 2_000;
const MOST_BATCHES = 2_000;
const MOST_DECISIONS = 500;
/** Read at one time. */
const ROWS = 500;
const BATCHES = 200;

/**
 * The decisions of a rule set that history keeps, instance by instance in the order of their ids.
 * Instances of processes that never ask for the set, or that lie outside the time, are passed
 * without reading their history.
 */
export const createRecordedDecisions =
  (context: EngineContext, definitions: Definitions) =>
  async (request: DecisionsRequest): Promise<DecisionsPage> => {
    const { after } = request;
    const asking = await processesAsking(context, definitions, request.ruleSetId);
    const page: Page = { items: [], looked: 0, batches: 0 };
    const next = await fill({ context, request, asking, page });
    return {
      ...{ items: page.items, looked: page.looked },
      ...(next !== undefined && { next }),
      ...(after === undefined && { of: (await context.store.counts()).instances }),
    };
  };

interface Page {
  readonly items: RecordedDecision[];
  looked: number;
  batches: number;
}

interface Walk {
  readonly context: EngineContext;
  readonly request: DecisionsRequest;
  readonly asking: (processId: string) => boolean;
  readonly page: Page;
}

/** Gives where to go on; undefined where all has been looked at. */
async function fill(walk: Walk): Promise<string | undefined> {
  const { context, request, page } = walk;
  const begun = readCursor(request.after);
  let last = begun?.id;
  if (begun?.revision !== undefined) {
    const stored = await context.store.load(begun.id);
    const left = stored && (await readInstance(walk, stored.row, begun.revision));
    if (left !== undefined) return left;
  }
  for (;;) {
    const rows = await context.store.instances({
      ...{ limit: ROWS, ...(last !== undefined && { after: last }) },
    });
    for (const row of rows) {
      last = row.id;
      page.looked += 1;
      const left = await readInstance(walk, row, 1);
      if (left !== undefined) return left;
      if (isFull(page)) return last;
    }
    if (rows.length < ROWS) return undefined;
  }
}

const isFull = ({ items, looked, batches }: Page): boolean =>
  items.length >= MOST_DECISIONS || looked >= MOST_INSTANCES || batches >= MOST_BATCHES;

/** `<instance>`, or `<instance>:<revision>` where its history was not read to the end. */
function readCursor(after: string | undefined) {
  if (after === undefined) return undefined;
  const [id = '', revision] = after.split(':');
  return { id, ...(revision !== undefined && { revision: Math.max(1, Number(revision) || 1) }) };
}

/** Processes of which a version may ask for the set; where a variable decides which, it may. */
async function processesAsking(
  { store }: EngineContext,
  definitions: Definitions,
  ruleSetId: string,
): Promise<(processId: string) => boolean> {
  const asking = new Set<string>();
  for (const { processId, version } of await store.definitions()) {
    if (asking.has(processId)) continue;
    const model = await definitions.model(processId, version);
    const calls = model.ok ? calledRuleSets(model.value) : [null];
    if (calls.some((id) => id === null || id === ruleSetId)) asking.add(processId);
  }
  return (processId) => asking.has(processId);
}

const isOutside = ({ startedAt, endedAt }: InstanceRow, { from, to }: DecisionsRequest): boolean =>
  (to !== undefined && startedAt >= to) ||
  (from !== undefined && endedAt !== undefined && endedAt < from);

/** Undefined once it is read to its end; else where to go on. */
async function readInstance(
  { context, request, asking, page }: Walk,
  row: InstanceRow,
  revision: number,
): Promise<string | undefined> {
  if (!asking(row.processId) || isOutside(row, request)) return undefined;
  const { ruleSetId, from = -Infinity, to = Infinity } = request;
  for (let at = revision; ; at += BATCHES) {
    const batches = await context.store.history(row.id, at, BATCHES);
    for (const batch of batches) {
      if (batch.time < from || batch.time >= to) continue;
      const found = attach<Event>(batch)
        .filter((event) => event.kind === 'rules-evaluated')
        .filter((event) => event.ruleSetId === ruleSetId);
      const { time } = batch;
      const day = localIso(time, context.timeZone);
      page.items.push(...found.map((event) => recordOf(event, row, { time, day })));
    }
    page.batches += batches.length;
    if (batches.length < BATCHES) return undefined;
    if (isFull(page)) return `${row.id}:${String(at + BATCHES)}`;
  }
}

type Evaluated = Extract<Event, { kind: 'rules-evaluated' }>;

/** The date of the fact stands in the explanation; before it did, it was the time of the command. */
function recordOf(
  { inputs, outputs, explanation, ruleSetVersion }: Evaluated,
  { id, businessKey, processId }: InstanceRow,
  { time, day }: { readonly time: number; readonly day: string },
): RecordedDecision {
  const told: object = typeof explanation === 'object' && explanation !== null ? explanation : {};
  const factDate: unknown = 'factDate' in told ? told.factDate : undefined;
  const from: unknown = 'from' in told ? told.from : undefined;
  const rules: readonly unknown[] = Array.isArray(from) ? from : [];
  return {
    ...{ instanceId: id, processId, key: businessKey ?? id, version: ruleSetVersion, time },
    ...{ inputs, factDate: typeof factDate === 'string' ? factDate : day },
    before: { outputs, from: rules.map(String) },
  };
}

import type { InstanceQuery, InstanceRow, Store } from '../../ports/index.ts';
import type { HoldState, RetentionState } from '../../retention/index.ts';
import { allPages } from '../all-pages.ts';

/** What is due, called instances after their callers. */
export interface Due {
  readonly instances: readonly InstanceRow[];
  /** Instances that would be due, but for a hold. */
  readonly held: number;
  /** The search stopped at the most that one archive takes. */
  readonly more: boolean;
}

export interface DueRequest {
  readonly store: Store;
  readonly policies: readonly RetentionState[];
  readonly holds: readonly HoldState[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly most: number;
}

const DAY = 86_400_000;
const ENDED = ['completed', 'terminated'] as const;

/**
 * Instances that nothing called, with all that they called: these go together, once each of them has
 * been ended for as long as its process asks; a called process without a limit follows its caller.
 */
export async function findDue(request: DueRequest): Promise<Due> {
  const found: { instances: InstanceRow[]; held: number } = { instances: [], held: 0 };
  const days = new Map(request.policies.map((policy) => [policy.processId, policy.days]));
  const judge = { ...request, days, keep: heldBy(request.holds) };
  for (const [processId, limit] of days) {
    if (limit === undefined) continue;
    for await (const root of endedRoots(request, processId, limit)) {
      const tree = await treeOf(request.store, root);
      const verdict = judgeTree(judge, tree);
      if (verdict === 'held') found.held += tree.length;
      if (verdict !== 'due') continue;
      if (found.instances.length + tree.length > request.most && found.instances.length > 0)
        return { ...found, more: true };
      found.instances.push(...tree);
    }
  }
  return { ...found, more: false };
}

interface Judge extends DueRequest {
  readonly days: ReadonlyMap<string, number | undefined>;
  readonly keep: (row: InstanceRow) => boolean;
}

function judgeTree(
  { days, now, keep }: Judge,
  tree: readonly InstanceRow[],
): 'due' | 'held' | 'stays' {
  const over = ({ endedAt, processId }: InstanceRow): boolean =>
    endedAt !== undefined && endedAt + (days.get(processId) ?? 0) * DAY <= now;
  // A limit taken back on purpose ("for ever") keeps a called instance, and so its caller.
  const forEver = ({ processId }: InstanceRow): boolean =>
    days.has(processId) && days.get(processId) === undefined;
  if (!tree.every(over) || tree.some(forEver)) return 'stays';
  return tree.some(keep) ? 'held' : 'due';
}

export function heldBy(holds: readonly HoldState[]): (row: InstanceRow) => boolean {
  const idsOf = (kind: string): ReadonlySet<string> =>
    new Set(holds.filter(({ target }) => target.kind === kind).map(({ target }) => target.id));
  const [instances, keys] = [idsOf('instance'), idsOf('business-key')];
  return ({ id, businessKey }) =>
    instances.has(id) || (businessKey !== undefined && keys.has(businessKey));
}

async function* endedRoots(
  { store, now }: DueRequest,
  processId: string,
  days: number,
): AsyncGenerator<InstanceRow> {
  const latest = now - days * DAY;
  for (const status of ENDED)
    for await (const row of rowsOf(store, { processId, status })) {
      // In order of start: what comes later cannot have ended in time either.
      if (row.startedAt > latest) break;
      if (row.parentId === undefined && (row.endedAt ?? now) <= latest) yield row;
    }
}

async function treeOf(store: Store, root: InstanceRow): Promise<readonly InstanceRow[]> {
  const tree = [root];
  for (let at = 0; at < tree.length; at += 1)
    for await (const called of rowsOf(store, { parentId: tree[at]?.id ?? '' })) tree.push(called);
  return tree;
}

const rowsOf = (
  store: Store,
  query: Omit<InstanceQuery, 'limit' | 'after'>,
): AsyncGenerator<InstanceRow> => allPages((page) => store.instances({ ...query, ...page }));

import type { Failure } from '../../errors/failure.ts';
import { verifyChain } from '../../history/index.ts';
import { nodeHash } from '../../history/node-hash.ts';
import type { Store } from '../../ports/index.ts';
import { allHeads, type StoredHead } from '../../runtime/all-heads.ts';
import { createArchivedCheck } from '../../runtime/retention/archived-check.ts';

export interface CheckedChains {
  readonly checked: number;
  readonly whole: number;
  readonly findings: readonly Failure[];
}

export interface CheckChainsOptions {
  readonly all: boolean;
  readonly onChecked: (chains: number) => void;
}

const SAMPLE = 100;
/** Findings told one by one; a store that was tampered with may have very many. */
const MOST_FINDINGS = 20;
/** Digits of time in front of every id (`ids/time-ordered-ids.ts`). */
const TIME_DIGITS = 9;

/** Proves the hash chains of all instances, or of a sample drawn over the whole time of the store. */
export async function checkChains(
  store: Store,
  { all, onChecked }: CheckChainsOptions,
): Promise<CheckedChains> {
  const findings: Failure[] = [];
  let checked = 0;
  let broken = 0;
  const stated = createArchivedCheck(store);
  for await (const head of all ? allHeads(store) : sampledHeads(store)) {
    const failure = (await stated(head)) ?? (await chainFailure(store, head.id));
    checked += 1;
    onChecked(checked);
    if (!failure) continue;
    broken += 1;
    if (findings.length < MOST_FINDINGS) findings.push(failure);
  }
  return { checked, whole: checked - broken, findings };
}

/** Readings of a chain that grows meanwhile; one that grows so often is left to the next time. */
const MOST_READINGS = 20;

/** On a store in use the newest commit may come between two readings: then it is read again. */
async function chainFailure(store: Store, id: string): Promise<Failure | undefined> {
  for (let readings = 0; readings < MOST_READINGS; readings += 1) {
    const before = await store.load(id);
    const batches = await store.history(id);
    const after = await store.load(id);
    if (before?.revision !== after?.revision) continue;
    const head = after && { revision: after.revision, hash: after.headHash };
    const result = verifyChain(batches, nodeHash, head);
    return result.ok ? undefined : result.failure;
  }
  return undefined;
}

/** Jumps to times drawn by chance, so that a store of any size costs the same. */
async function* sampledHeads(store: Store): AsyncGenerator<StoredHead> {
  const first = await store.heads({ limit: SAMPLE });
  if (first.length < SAMPLE) return yield* first;
  const begin = parseInt(first[0]?.id.slice(0, TIME_DIGITS) ?? '', 36);
  const seen = new Set<string>();
  for (let drawn = 0; drawn < SAMPLE; drawn += 1) {
    const time = Math.floor(begin + Math.random() * (Date.now() - begin));
    const after = Number.isNaN(time) ? '' : time.toString(36).padStart(TIME_DIGITS, '0');
    const [found] = await store.heads({ limit: 1, after });
    const head = found ?? first[drawn];
    if (head === undefined || seen.has(head.id)) continue;
    seen.add(head.id);
    yield head;
  }
}

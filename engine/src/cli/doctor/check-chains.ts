import type { Failure } from '../../errors/failure.ts';
import { verifyChain } from '../../history/index.ts';
import { nodeHash } from '../../history/node-hash.ts';
import type { Store } from '../../ports/index.ts';
import { allHeads, type StoredHead } from '../../runtime/all-heads.ts';
import { createArchivedCheck } from '../../runtime/retention/archived-check.ts';
import { whenStill } from '../../runtime/when-still.ts';

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

const chainFailure = (store: Store, id: string): Promise<Failure | undefined> =>
  whenStill(
    async () => (await store.load(id))?.revision,
    async () => {
      const batches = await store.history(id);
      const stored = await store.load(id);
      const head = stored && { revision: stored.revision, hash: stored.headHash };
      const result = verifyChain(batches, nodeHash, head);
      return result.ok ? undefined : result.failure;
    },
  );

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

import { createMerkleTree } from '../../history/index.ts';
import { nodeHash } from '../../history/node-hash.ts';
import type { Store } from '../../ports/index.ts';
import { allHeads } from '../../runtime/all-heads.ts';
import type { CopyFacts } from './manifest.ts';

/** By which a backup is recognised again when it is restored. */
export async function copyFacts(store: Store): Promise<CopyFacts> {
  const tree = createMerkleTree(nodeHash);
  for await (const head of allHeads(store)) tree.add(head);
  const seals = await store.seals();
  const newest = seals.at(-1);
  return {
    counts: await store.counts(),
    histories: { count: tree.count(), root: tree.root() },
    seals: { count: seals.length, ...(newest !== undefined && { newest: nodeHash(newest) }) },
  };
}

import { canonicalJson } from './canonical-json.ts';
import type { Hash } from './hash.ts';
import { createMerkleTree } from './merkle-root.ts';
import type { InstanceHead } from './merkle-root.ts';
import type { SealLedger } from './read-seals.ts';

/**
 * A signed statement of what all histories were at one time. `root` and `count` cover every
 * instance; `changed` lists only the heads that are new since the seal before, so that all seals
 * together name each instance and its head at little cost: one entry for each instance and day on
 * which it moved. A deleted instance is thus named, not only noticed.
 */
export interface Seal {
  readonly format: 1;
  /** 1, 2, … */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly time: number;
  /** Instances there were. */
  readonly count: number;
  /** Merkle root over all heads in id order. */
  readonly root: string;
  /** Hash of the seal before as text; `NO_HASH` for the first. */
  readonly previous: string;
  /** Id, revision and head hash, in id order. */
  readonly changed: readonly (readonly [string, number, string])[];
  /** SHA-256 of the public key: whose signature it is. */
  readonly key: string;
}

export interface SealContext {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly hash: Hash;
  /** Ed25519 signature of the text, as base64url. */
  readonly sign: (text: string) => string;
  /** SHA-256 of the public key. */
  readonly key: string;
}

/** A new seal as canonical JSON, for `Store.putSeal`; `heads` of all instances in id order. */
export async function createSeal(
  heads: AsyncIterable<InstanceHead> | Iterable<InstanceHead>,
  earlier: SealLedger,
  context: SealContext,
): Promise<string> {
  const tree = createMerkleTree(context.hash);
  const changed: Seal['changed'][number][] = [];
  for await (const head of heads) {
    tree.add(head);
    const known = earlier.heads.get(head.id)?.at(-1);
    if (known?.revision !== head.revision || known.hash !== head.headHash)
      changed.push([head.id, head.revision, head.headHash]);
  }
  const seal: Seal = {
    format: 1,
    number: earlier.seals + 1,
    time: context.time,
    count: tree.count(),
    root: tree.root(),
    previous: earlier.previous,
    changed,
    key: context.key,
  };
  return canonicalJson({ ...seal, signature: context.sign(canonicalJson(seal)) });
}

import { canonicalJson } from './canonical-json.ts';
import type { Hash } from './hash.ts';
import { createMerkleTree } from './merkle-root.ts';
import type { InstanceHead } from './merkle-root.ts';
import type { Seal, SealLedger } from './seal-ledger.ts';

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

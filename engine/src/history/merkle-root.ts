import type { Hash } from './hash.ts';

/** The newest commit of one instance. */
export interface InstanceHead {
  readonly id: string;
  readonly revision: number;
  readonly headHash: string;
}

export interface MerkleTree {
  /** In order of ids. */
  readonly add: (head: InstanceHead) => void;
  readonly count: () => number;
  readonly root: () => string;
}

/**
 * Merkle tree hash as in RFC 6962 §2.1 over instance heads in id order, built while reading: it
 * keeps one hash for each level. Leaves and nodes are hashed with different first letters, so that
 * no node can be passed off as a leaf.
 */
export function createMerkleTree(hash: Hash): MerkleTree {
  /** Roots of full subtrees, largest first; the bits of `count` say their sizes. */
  const peaks: string[] = [];
  let count = 0;
  const node = (left: string, right: string): string => hash(`N${left}${right}`);
  return {
    add: ({ id, revision, headHash }) => {
      let merged = hash(`L${JSON.stringify([id, revision, headHash])}`);
      for (let bits = count; bits % 2 === 1; bits = Math.floor(bits / 2))
        merged = node(peaks.pop() ?? '', merged);
      peaks.push(merged);
      count += 1;
    },
    count: () => count,
    root: () =>
      peaks.length === 0 ? hash('E') : peaks.reduceRight((right, left) => node(left, right)),
  };
}

export function merkleRoot(heads: Iterable<InstanceHead>, hash: Hash): string {
  const tree = createMerkleTree(hash);
  for (const head of heads) tree.add(head);
  return tree.root();
}

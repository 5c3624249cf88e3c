import type { Sketch, Slot, Strand } from './sketch.ts';

/** A straight or bent line between slots of neighbouring columns. */
export interface Link {
  readonly from: Slot;
  readonly to: Slot;
  /** Undefined inside of a node that covers both columns. */
  readonly strand?: Strand;
  /** What it costs to cross it. */
  readonly weight: number;
}

/** Nothing is drawn through a node. */
const NODE_WEIGHT = 100;

export const pathOf = ({ start, bends, end }: Strand): readonly Slot[] => [start, ...bends, end];

/** The links between each column and the next. */
export function linksOf({ columns, blocks, strands }: Sketch): readonly (readonly Link[])[] {
  const links: Link[][] = Array.from({ length: columns }, () => []);
  const add = (path: readonly Slot[], rest: Omit<Link, 'from' | 'to'>): void => {
    path.slice(1).forEach((to, at) => {
      const from = path[at];
      if (from) links[from.column]?.push({ from, to, ...rest });
    });
  };
  for (const block of blocks) {
    if (block.vertex) add(block.slots, { weight: NODE_WEIGHT });
  }
  for (const strand of strands) add(pathOf(strand), { strand, weight: 1 });
  return links;
}

/** What the crossings between one column and the next cost. */
export function crossings(links: readonly Link[]): number {
  let cost = 0;
  for (const [at, a] of links.entries()) {
    for (let other = at + 1; other < links.length; other += 1) {
      const b = links[other];
      if (b && crosses(a, b)) cost += a.weight * b.weight;
    }
  }
  return cost;
}

/** Flows that cross another between one column and the next. */
export function crossedStrands(links: readonly Link[]): readonly Strand[] {
  const crossed = links.filter((a) => a.strand && links.some((b) => b.strand && crosses(a, b)));
  return crossed.flatMap(({ strand }) => strand ?? []);
}

function crosses(a: Link, b: Link): boolean {
  const left = a.from.position - b.from.position;
  const right = a.to.position - b.to.position;
  return left * right < 0;
}

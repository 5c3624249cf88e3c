import { assignColumns } from './assign-columns.ts';
import type { Graph, Wire } from './graph.ts';
import { crossedStrands, linksOf } from './links.ts';
import { orderColumns, type Orders } from './order-columns.ts';
import { columnsCost } from './sequence.ts';
import { createSketch, type Sketch } from './sketch.ts';

/** Nodes in their columns, and the order of each column from top to bottom. */
export interface Arrangement {
  readonly sketch: Sketch;
  readonly orders: Orders;
}

/** How many arrangements with longer flows are tried. */
const TRIES = 24;
/** By so many columns. */
const LONGER = [1, 2] as const;

/**
 * Gives nodes their columns and columns their order. Where flows cross in the shortest columns
 * there are, one of them is made longer, so that it can go round what it crosses.
 */
export function arrange(graph: Graph): Arrangement {
  let best = judged(graph, new Map());
  let waiting = longer(best);
  for (let tried = 0; tried < TRIES && best.crossed.length > 0; tried += 1) {
    const [next, ...rest] = waiting;
    if (next === undefined) break;
    const other = judged(graph, next);
    const isBetter = other.cost < best.cost;
    if (isBetter) best = other;
    waiting = isBetter ? longer(other) : rest;
  }
  // Columns belong to the graph, which holds those that were tried last.
  return judged(graph, best.stretched);
}

/** By how many columns some wires are longer than they must be. */
type Stretched = ReadonlyMap<Wire, number>;

interface Judged extends Arrangement {
  readonly stretched: Stretched;
  readonly cost: number;
  readonly crossed: readonly Wire[];
}

function longer({ stretched, crossed }: Judged): readonly Stretched[] {
  return crossed.flatMap((wire) =>
    LONGER.map((by) => new Map([...stretched, [wire, (stretched.get(wire) ?? 0) + by]])),
  );
}

function judged(graph: Graph, stretched: Stretched): Judged {
  const sketch = createSketch(graph, assignColumns(graph, stretched));
  const orders = orderColumns(sketch);
  const links = linksOf(sketch);
  const crossed = [...new Set(links.flatMap(crossedStrands).map(({ wire }) => wire))];
  return { sketch, orders, stretched, cost: columnsCost(orders, links), crossed };
}

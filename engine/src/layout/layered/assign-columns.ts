import { lastColumn, type Graph, type Vertex, type Wire } from './graph.ts';
import { minimise } from './network-simplex.ts';

/**
 * Gives every node its column: each flow leads to the right, and flows are as short as can be.
 * Nodes without flows (event sub-processes) go where their lane has the most room. Returns how
 * many columns there are.
 *
 * @param stretched by how many columns some wires are longer than they must be
 */
export function assignColumns(
  { vertices, wires }: Graph,
  stretched: ReadonlyMap<Wire, number>,
): number {
  const joined = new Set(wires.flatMap(({ left, right }) => [left, right]));
  const flowing = vertices.filter((vertex) => joined.has(vertex));
  minimise(
    wires.map((wire) => ({
      from: wire.left.column,
      to: wire.right.column,
      least: wire.left.span + (stretched.get(wire) ?? 0),
      weight: wire.weight,
    })),
    flowing.map(({ column }) => column),
  );
  alignParts(flowing, wires);
  const placed = [...flowing];
  for (const vertex of vertices) {
    if (joined.has(vertex)) continue;
    vertex.column.value = roomiest(vertex, placed, wires);
    placed.push(vertex);
  }
  return Math.max(0, ...placed.map(lastColumn)) + 1;
}

/** Parts that no flow joins each begin at the left. */
function alignParts(flowing: readonly Vertex[], wires: readonly Wire[]): void {
  const parts = new Map(flowing.map((vertex) => [vertex, new Set([vertex])]));
  for (const { left, right } of wires) {
    const a = parts.get(left);
    const b = parts.get(right);
    if (!a || !b || a === b) continue;
    for (const vertex of b) {
      a.add(vertex);
      parts.set(vertex, a);
    }
  }
  for (const part of new Set(parts.values())) {
    const first = Math.min(...[...part].map(({ column }) => column.value));
    for (const { column } of part) column.value -= first;
  }
}

/** The first column from which a node meets the fewest others of its lane and flows through it. */
function roomiest(
  { node, span }: Vertex,
  placed: readonly Vertex[],
  wires: readonly Wire[],
): number {
  const inLane = placed.filter((other) => other.node.lane === node.lane);
  const through = wires.filter(({ left, right }) => {
    const lanes = [left.node.lane, right.node.lane];
    return Math.min(...lanes) < node.lane && node.lane < Math.max(...lanes);
  });
  const columns = Math.max(0, ...placed.map(lastColumn)) + 1;
  let best = { column: 0, cost: Infinity };
  for (let column = 0; column <= Math.max(0, columns - span); column += 1) {
    const last = column + span - 1;
    const met = inLane
      .filter((other) => other.column.value <= last && column <= lastColumn(other))
      .reduce((sum, other) => sum + other.node.height, 0);
    // A flow that has all of its way here would have to run through the node.
    const cut = through.filter(
      ({ left, right }) => lastColumn(left) >= column && right.column.value <= last,
    );
    const cost = met + cut.length * CUT;
    if (cost < best.cost) best = { column, cost };
  }
  return best.column;
}

/** In pixels of height: what it is worth not to stand in the way of a flow. */
const CUT = 10_000;

import type { BoundaryNode, Level, LevelFlow, LevelNode } from '../level.ts';
import type { Rank } from './network-simplex.ts';

/** A node on its way to a place. */
export interface Vertex {
  readonly node: LevelNode;
  /** Its first column. */
  readonly column: Rank;
  /** How many columns it covers. */
  readonly span: number;
}

/** A flow between two nodes; where it runs backwards, `left` is its target. */
export interface Wire {
  readonly flow: LevelFlow;
  readonly left: Vertex;
  readonly right: Vertex;
  readonly reversed: boolean;
  readonly boundary?: BoundaryNode;
  /** 1, or more where the wire is part of the longest way through, which is kept straight. */
  readonly weight: number;
}

export interface Graph {
  readonly vertices: readonly Vertex[];
  readonly wires: readonly Wire[];
  /** From a node to itself. */
  readonly loops: readonly LevelFlow[];
}

/** Width of a column, and of the space between two in which flows turn. */
export const COLUMN_WIDTH = 100;
const CHANNEL_WIDTH = 50;

export const lastColumn = ({ column, span }: Vertex): number => column.value + span - 1;

/** Nodes and flows, those that run backwards turned round. Flows without both ends are left out. */
export function createGraph({ nodes, flows }: Level): Graph {
  const vertices = nodes.map((node) => ({ node, column: { value: 0 }, span: spanOf(node) }));
  const byId = new Map(vertices.map((vertex) => [vertex.node.id, vertex]));
  const known = flows.filter(({ source, target }) => byId.has(source) && byId.has(target));
  const between = known.filter(({ source, target }) => source !== target);
  const backward = backwardFlows(nodes, between);
  const main = longestWay(
    nodes,
    between.filter((flow) => !backward.has(flow)),
  );
  const wires = between.flatMap((flow): readonly Wire[] => {
    const source = byId.get(flow.source);
    const target = byId.get(flow.target);
    if (!source || !target) return [];
    const reversed = backward.has(flow);
    const boundary = source.node.boundaries.find(({ id }) => id === flow.boundary);
    const [left, right] = reversed ? [target, source] : [source, target];
    const weight = main.has(flow) ? 4 : 1;
    return [{ flow, left, right, reversed, weight, ...(boundary && { boundary }) }];
  });
  const loops = known.filter(({ source, target }) => source === target);
  return { vertices, wires, loops };
}

function spanOf({ width }: LevelNode): number {
  return Math.max(1, Math.round((width + CHANNEL_WIDTH) / (COLUMN_WIDTH + CHANNEL_WIDTH)));
}

function outgoingOf(flows: readonly LevelFlow[]): ReadonlyMap<string, readonly LevelFlow[]> {
  const outgoing = new Map<string, LevelFlow[]>();
  for (const flow of flows) {
    const list = outgoing.get(flow.source);
    if (list) list.push(flow);
    else outgoing.set(flow.source, [flow]);
  }
  return outgoing;
}

/** Flows that lead to a node on the way to which one already is, walking from the start. */
function backwardFlows(
  nodes: readonly LevelNode[],
  flows: readonly LevelFlow[],
): ReadonlySet<LevelFlow> {
  const late = (flow: LevelFlow): number => (flow.kind === 'sequence' ? 0 : 1);
  const outgoing = outgoingOf([...flows].sort((a, b) => late(a) - late(b)));
  const entered = new Set(flows.map(({ target }) => target));
  const starts = nodes.filter(({ id }) => !entered.has(id));
  const state = new Map<string, 'open' | 'done'>();
  const backward = new Set<LevelFlow>();
  for (const { id } of [...starts, ...nodes]) {
    if (state.has(id)) continue;
    state.set(id, 'open');
    const stack = [{ id, rest: [...(outgoing.get(id) ?? [])] }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const flow = top.rest.shift();
      if (flow === undefined) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(flow.target) === 'open') {
        backward.add(flow);
      } else if (!state.has(flow.target)) {
        state.set(flow.target, 'open');
        stack.push({ id: flow.target, rest: [...(outgoing.get(flow.target) ?? [])] });
      }
    }
  }
  return backward;
}

/** The flows of a longest way from a start to an end; what leaves a border is not part of it. */
function longestWay(
  nodes: readonly LevelNode[],
  forward: readonly LevelFlow[],
): ReadonlySet<LevelFlow> {
  const outgoing = outgoingOf(
    forward.filter(({ boundary, kind }) => boundary === undefined && kind === 'sequence'),
  );
  const lengths = new Map<string, number>();
  const lengthOf = (id: string): number => {
    const known = lengths.get(id);
    if (known !== undefined) return known;
    const rest = (outgoing.get(id) ?? []).map(({ target }) => lengthOf(target));
    const length = 1 + Math.max(0, ...rest);
    lengths.set(id, length);
    return length;
  };
  const [first, ...others] = nodes;
  if (first === undefined) return new Set();
  const start = others.reduce((a, b) => (lengthOf(b.id) > lengthOf(a.id) ? b : a), first);
  const way = new Set<LevelFlow>();
  for (let at: string | undefined = start.id; at !== undefined;) {
    const next: LevelFlow | undefined = (outgoing.get(at) ?? []).find(
      ({ target }) => lengthOf(target) === lengthOf(at ?? '') - 1,
    );
    if (next) way.add(next);
    at = next?.target;
  }
  return way;
}

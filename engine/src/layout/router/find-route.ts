import type { Point } from '../geometry.ts';
import { vertexOf, type Grid } from './grid.ts';
import { createQueue } from './queue.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where a flow may leave or enter a node: a point on its border, and the way out from there. */
export interface End {
  readonly point: Point;
  readonly out: Direction;
  /** More than 0 where another end is better. */
  readonly cost: number;
}

/** In pixels of detour that each is worth. */
const BEND = 40;
const CROSSING = 500;
const BESIDE = 40;
const NAME = 60;
const CROWDED = 300;
/** A flow runs straight on at least so far from a border, so that an arrow has room. */
const STUB = 12;

interface Step {
  readonly column: number;
  readonly row: number;
}

const STEPS: Readonly<Record<Direction, Step>> = {
  up: { column: 0, row: -1 },
  down: { column: 0, row: 1 },
  left: { column: -1, row: 0 },
  right: { column: 1, row: 0 },
};
const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];
const BACK: Readonly<Record<Direction, Direction>> = {
  ...{ up: 'down', down: 'up' },
  ...{ left: 'right', right: 'left' },
};

/** A vertex that is reached in a direction. */
const stateOf = (vertex: number, direction: Direction): number =>
  vertex * 4 + DIRECTIONS.indexOf(direction);

/**
 * The cheapest way at right angles from one of the starts to one of the goals: short, with few
 * bends, across few other flows and along none (Dijkstra's method over vertices and directions).
 * Undefined where nodes leave no way.
 */
export function findRoute(
  grid: Grid,
  starts: readonly End[],
  goals: readonly End[],
): readonly Point[] | undefined {
  const queue = createQueue();
  const costs = new Map<number, number>();
  const before = new Map<number, number>();
  const ends = new Map<number, End>();
  const visit = (state: number, cost: number, from?: number): void => {
    if (cost >= (costs.get(state) ?? Infinity)) return;
    costs.set(state, cost);
    if (from === undefined) before.delete(state);
    else before.set(state, from);
    queue.push(state, cost);
  };
  for (const start of starts) {
    const vertex = doorOf(grid, start);
    if (vertex === undefined) continue;
    const state = stateOf(vertex, start.out);
    const cost = start.cost + crowding(grid, vertex, start.out);
    if (cost >= (costs.get(state) ?? Infinity)) continue;
    ends.set(state, start);
    visit(state, cost);
  }
  const doors = new Map<number, End>();
  for (const goal of goals) {
    const vertex = doorOf(grid, goal);
    if (vertex === undefined) continue;
    const cost = goal.cost + crowding(grid, vertex, goal.out);
    const state = stateOf(vertex, BACK[goal.out]);
    if (cost < (doors.get(state)?.cost ?? Infinity)) doors.set(state, { ...goal, cost });
  }
  const done = new Set<number>();
  let best: { readonly state: number; readonly goal: End; readonly cost: number } | undefined;
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (done.has(state)) continue;
    done.add(state);
    const cost = costs.get(state) ?? 0;
    if (best && best.cost <= cost) break;
    const goal = doors.get(state);
    if (goal && (!best || cost + goal.cost < best.cost))
      best = { state, goal, cost: cost + goal.cost };
    for (const [next, more] of nextOf(grid, state)) visit(next, cost + more, state);
  }
  return best && pointsOf(grid, best, { before, ends });
}

/** The vertex before a border, where a flow may turn. */
function doorOf({ xs, ys, blocked }: Grid, { point, out }: End): number | undefined {
  const upright = out === 'up' || out === 'down';
  const lines = upright ? ys : xs;
  const at = upright ? point.y : point.x;
  const onward = out === 'down' || out === 'right';
  const line = onward
    ? lines.findIndex((value) => value >= at + STUB)
    : lines.findLastIndex((value) => value <= at - STUB);
  const column = upright ? xs.indexOf(point.x) : line;
  const row = upright ? line : ys.indexOf(point.y);
  if (column < 0 || row < 0) return undefined;
  const vertex = row * xs.length + column;
  return blocked[vertex] ? undefined : vertex;
}

/** What it costs to leave or enter where another flow does. */
function crowding(grid: Grid, door: number, out: Direction): number {
  const { column, row } = STEPS[out];
  const behind = door - row * grid.xs.length - column;
  const first = column < 0 || row < 0 ? door : behind;
  const along = column !== 0 ? grid.alongRight : grid.alongDown;
  return (along[first] ?? 0) > 0 ? CROWDED : 0;
}

function nextOf(grid: Grid, state: number): readonly (readonly [number, number])[] {
  const vertex = Math.floor(state / 4);
  const direction = DIRECTIONS[state % 4] ?? 'up';
  const column = vertex % grid.xs.length;
  const row = Math.floor(vertex / grid.xs.length);
  const found: (readonly [number, number])[] = [];
  for (const to of DIRECTIONS) {
    if (to === BACK[direction]) continue;
    const { column: right, row: down } = STEPS[to];
    const [nextColumn, nextRow] = [column + right, row + down];
    const [x, y] = [grid.xs[nextColumn], grid.ys[nextRow]];
    if (x === undefined || y === undefined) continue;
    const next = vertexOf(grid, nextColumn, nextRow);
    if (grid.blocked[next]) continue;
    const length = Math.abs(x - (grid.xs[column] ?? x)) + Math.abs(y - (grid.ys[row] ?? y));
    const bend = to === direction ? 0 : BEND;
    const name = grid.named[next] ? NAME : 0;
    // What runs along and across is noted at the left or upper vertex of each step.
    const first = right < 0 || down < 0 ? next : vertex;
    const flat = right !== 0;
    const along = (flat ? grid.alongRight : grid.alongDown)[first] ?? 0;
    const across = (flat ? grid.acrossRight : grid.acrossDown)[first] ?? 0;
    const cost = length + bend + name + along * BESIDE + across * CROSSING;
    found.push([stateOf(next, to), cost]);
  }
  return found;
}

interface Trail {
  readonly before: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, End>;
}

function pointsOf(
  { xs, ys }: Grid,
  { state, goal }: { readonly state: number; readonly goal: End },
  { before, ends }: Trail,
): readonly Point[] {
  const points: Point[] = [goal.point];
  let first = state;
  for (let at: number | undefined = state; at !== undefined; at = before.get(at)) {
    first = at;
    const vertex = Math.floor(at / 4);
    points.push({ x: xs[vertex % xs.length] ?? 0, y: ys[Math.floor(vertex / xs.length)] ?? 0 });
  }
  const start = ends.get(first);
  if (start) points.push(start.point);
  return points.reverse();
}

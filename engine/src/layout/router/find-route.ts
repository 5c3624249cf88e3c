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
const CROSSING = 1_500;
const BESIDE = 40;
const NAME = 60;
const ENCLOSED = 240;
const CROWDED = 1_500;
/** A flow runs straight on at least so far from a border, so that an arrow has room. */
const STUB = 12;
const STEP_AT_MOST = 40;

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
export const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];
const BACK: Readonly<Record<Direction, Direction>> = {
  ...{ up: 'down', down: 'up' },
  ...{ left: 'right', right: 'left' },
};

/** A vertex that is reached in a direction. */
const stateOf = (vertex: number, direction: Direction): number =>
  vertex * 4 + DIRECTIONS.indexOf(direction);

/**
 * The cheapest way at right angles from one of the starts to one of the goals: short, with few
 * bends, across few other flows and along none (A*, over vertices and directions). Undefined
 * where nodes leave no way.
 */
export function findRoute(
  grid: Grid,
  starts: readonly End[],
  goals: readonly End[],
): readonly Point[] | undefined {
  const search = startSearch(grid);
  const doors = doorsOf(grid, goals, true);
  const left = distanceTo(grid, goals);
  const ends = doorsOf(grid, starts, false);
  const { queue, costs, before } = search;
  const visit = (state: number, cost: number, from: number): void => {
    if (cost >= (costs[state] ?? Infinity)) return;
    costs[state] = cost;
    before[state] = from;
    queue.push(state, cost + left(state));
  };
  for (const [state, end] of ends) visit(state, end.cost, NOWHERE);
  const done = new Uint8Array(costs.length);
  let best: { readonly state: number; readonly goal: End; readonly cost: number } | undefined;
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (done[state]) continue;
    done[state] = 1;
    const cost = costs[state] ?? 0;
    if (best && best.cost <= cost + left(state)) break;
    const goal = doors.get(state);
    const whole = cost + (goal?.cost ?? 0);
    if (goal && (!best || whole < best.cost)) best = { state, goal, cost: whole };
    for (const [next, more] of nextOf(grid, state)) visit(next, cost + more, state);
  }
  return best && pointsOf(grid, best, { before, ends });
}

const NOWHERE = -1;

function startSearch({ xs, ys }: Grid) {
  const states = xs.length * ys.length * 4;
  return {
    queue: createQueue(),
    costs: new Float64Array(states).fill(Infinity),
    before: new Int32Array(states).fill(NOWHERE),
  };
}

/** The best end behind each vertex and direction, with what it costs to use it now. */
function doorsOf(grid: Grid, ends: readonly End[], entering: boolean): ReadonlyMap<number, End> {
  const doors = new Map<number, End>();
  for (const end of ends) {
    const vertex = doorOf(grid, end);
    if (vertex === undefined) continue;
    const cost = end.cost + crowding(grid, vertex, end.out);
    const state = stateOf(vertex, entering ? BACK[end.out] : end.out);
    if (cost < (doors.get(state)?.cost ?? Infinity)) doors.set(state, { ...end, cost });
  }
  return doors;
}

/** At least as far as it still is to any goal. */
function distanceTo({ xs, ys }: Grid, goals: readonly End[]): (state: number) => number {
  const [left, right] = range(goals.map(({ point }) => point.x));
  const [top, bottom] = range(goals.map(({ point }) => point.y));
  return (state) => {
    const vertex = state >> 2;
    const x = xs[vertex % xs.length] ?? 0;
    const y = ys[Math.floor(vertex / xs.length)] ?? 0;
    const far = Math.max(left - x, 0, x - right) + Math.max(top - y, 0, y - bottom);
    // The way from the last vertex to the border is not counted.
    return Math.max(0, far - 2 * STUB - STEP_AT_MOST);
  };
}

const range = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

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
  const vertex = state >> 2;
  const direction = DIRECTIONS[state % 4] ?? 'up';
  const column = vertex % grid.xs.length;
  const row = Math.floor(vertex / grid.xs.length);
  const found: (readonly [number, number])[] = [];
  for (const to of DIRECTIONS) {
    if (to === BACK[direction]) continue;
    const step = STEPS[to];
    const [x, y] = [grid.xs[column + step.column], grid.ys[row + step.row]];
    if (x === undefined || y === undefined) continue;
    const next = vertexOf(grid, column + step.column, row + step.row);
    if (grid.blocked[next]) continue;
    const length = Math.abs(x - (grid.xs[column] ?? x)) + Math.abs(y - (grid.ys[row] ?? y));
    const bend = to === direction ? 0 : BEND;
    found.push([stateOf(next, to), length + bend + stepCost(grid, { vertex, next, to })]);
  }
  return found;
}

interface Passage {
  readonly vertex: number;
  readonly next: number;
  readonly to: Direction;
}

/** What other flows and names make of a step. */
function stepCost(grid: Grid, { vertex, next, to }: Passage): number {
  // What runs along and across is noted at the left or upper vertex of each step.
  const first = Math.min(vertex, next);
  const flat = to === 'left' || to === 'right';
  const along = (flat ? grid.alongRight : grid.alongDown)[first] ?? 0;
  const across = (flat ? grid.acrossRight : grid.acrossDown)[first] ?? 0;
  const beside = along * BESIDE + across * CROSSING;
  return (grid.named[next] ?? 0) * NAME + (grid.enclosed[next] ?? 0) * ENCLOSED + beside;
}

interface Trail {
  readonly before: Int32Array;
  readonly ends: ReadonlyMap<number, End>;
}

function pointsOf(
  { xs, ys }: Grid,
  { state, goal }: { readonly state: number; readonly goal: End },
  { before, ends }: Trail,
): readonly Point[] {
  const points: Point[] = [goal.point];
  let first = state;
  for (let at = state; at !== NOWHERE; at = before[at] ?? NOWHERE) {
    first = at;
    const vertex = at >> 2;
    points.push({ x: xs[vertex % xs.length] ?? 0, y: ys[Math.floor(vertex / xs.length)] ?? 0 });
  }
  const start = ends.get(first);
  if (start) points.push(start.point);
  return points.reverse();
}

import { bottomOf, grown, rightOf, type Box, type Point } from '../geometry.ts';

/** Lines on which flows may run, and what it costs to run there. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By vertex: a node stands there. */
  readonly blocked: Uint8Array;
  /** By vertex: a name stands there. */
  readonly named: Uint8Array;
  /** By vertex: an opened sub-process covers it in which the next flow has no end. */
  readonly enclosed: Uint8Array;
  /** Of the step to the right, and of the step down, from each vertex: flows along it, flows across it. */
  readonly alongRight: Uint8Array;
  readonly alongDown: Uint8Array;
  readonly acrossRight: Uint8Array;
  readonly acrossDown: Uint8Array;
}

/** Distance of the lines, and from nodes and from flows that run beside, in pixels. */
const STEP = 10;
const FROM_NODE = 6;
const FROM_FLOW = 9;
/** Above this many vertices the lines lie further apart. */
const MOST_VERTICES = 400_000;

/** A grid over an area; lines through the given coordinates are part of it. */
export function createGrid(area: Box, through: readonly Point[]): Grid {
  const step =
    STEP * Math.max(1, Math.sqrt((area.width * area.height) / STEP ** 2 / MOST_VERTICES));
  const xs = lines(area.x, rightOf(area), { step, through: through.map(({ x }) => x) });
  const ys = lines(area.y, bottomOf(area), { step, through: through.map(({ y }) => y) });
  const size = xs.length * ys.length;
  const bytes = (): Uint8Array => new Uint8Array(size);
  return {
    ...{ xs, ys, blocked: bytes(), named: bytes(), enclosed: bytes() },
    ...{ alongRight: bytes(), alongDown: bytes(), acrossRight: bytes(), acrossDown: bytes() },
  };
}

interface Spacing {
  readonly step: number;
  readonly through: readonly number[];
}

function lines(from: number, to: number, { step, through }: Spacing): readonly number[] {
  const all = new Set(through.filter((at) => from <= at && at <= to));
  for (let at = from; at <= to; at += step) all.add(Math.round(at));
  return [...all].sort((a, b) => a - b);
}

export const vertexOf = ({ xs }: Grid, column: number, row: number): number =>
  row * xs.length + column;

interface Filling {
  readonly box: Box;
  readonly value: number;
}

/** Marks every vertex in a box. */
function fill(grid: Grid, marks: Uint8Array, { box, value }: Filling): void {
  const { xs, ys } = grid;
  for (const [row, y] of ys.entries()) {
    if (y <= box.y || y >= bottomOf(box)) continue;
    for (const [column, x] of xs.entries()) {
      if (x > box.x && x < rightOf(box)) marks[vertexOf(grid, column, row)] = value;
    }
  }
}

export const block = (grid: Grid, box: Box): void =>
  fill(grid, grid.blocked, { box: grown(box, FROM_NODE), value: 1 });

export const name = (grid: Grid, box: Box): void =>
  fill(grid, grid.named, { box: grown(box, FROM_NODE), value: 1 });

/** Marks the opened sub-processes in which the next flow has no business, and no others. */
export function enclose(grid: Grid, boxes: readonly Box[]): void {
  grid.enclosed.fill(0);
  for (const box of boxes) fill(grid, grid.enclosed, { box: grown(box, FROM_NODE), value: 1 });
}

/** Notes where a flow runs, so that others keep away from it and cross it as little as they can. */
export function occupy(grid: Grid, points: readonly Point[]): void {
  points.slice(1).forEach((to, at) => {
    const from = points[at];
    if (!from) return;
    if (Math.abs(from.y - to.y) < 1) occupyFlat(grid, from, to);
    else occupyUpright(grid, from, to);
  });
}

function occupyFlat(grid: Grid, from: Point, to: Point): void {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  for (const [row, y] of grid.ys.entries()) {
    const next = grid.ys[row + 1] ?? y;
    for (const [column, x] of grid.xs.entries()) {
      const end = grid.xs[column + 1] ?? x;
      const vertex = vertexOf(grid, column, row);
      const far = Math.abs(y - from.y);
      const beside = far < FROM_FLOW && x < right && end > left;
      if (beside) add(grid.alongRight, vertex, nearness(far));
      if (y < from.y && from.y <= next && left <= x && x <= right) add(grid.acrossDown, vertex);
    }
  }
}

function occupyUpright(grid: Grid, from: Point, to: Point): void {
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  for (const [row, y] of grid.ys.entries()) {
    const next = grid.ys[row + 1] ?? y;
    for (const [column, x] of grid.xs.entries()) {
      const end = grid.xs[column + 1] ?? x;
      const vertex = vertexOf(grid, column, row);
      const far = Math.abs(x - from.x);
      const beside = far < FROM_FLOW && y < bottom && next > top;
      if (beside) add(grid.alongDown, vertex, nearness(far));
      if (x < from.x && from.x <= end && top <= y && y <= bottom) add(grid.acrossRight, vertex);
    }
  }
}

/** To run on a flow is worse than to run beside it. */
const nearness = (far: number): number => (far < 3 ? 10 : 1);

function add(counts: Uint8Array, vertex: number, by = 1): void {
  counts[vertex] = Math.min(200, (counts[vertex] ?? 0) + by);
}

import { assignTracks, type Turn } from './assign-tracks.ts';
import { COLUMN_WIDTH } from './graph.ts';
import { linksOf } from './links.ts';
import type { Sketch } from './sketch.ts';

export interface Positions {
  /** The middle of each column. */
  readonly columns: readonly number[];
  /** Where each flow turns after a column. */
  readonly turns: readonly ReadonlyMap<Turn['strand'], number>[];
  readonly width: number;
}

export interface Extents {
  readonly left: number;
  readonly right: number;
}

/** Room between a column and the first line, between two lines, and to the next column's arrows. */
const BEFORE = 16;
const BETWEEN = 12;
const AFTER = 22;

/** Gives columns and the lines between them their places, from the room that each column needs. */
export function assignPositions(sketch: Sketch, extents: readonly Extents[]): Positions {
  const channels = linksOf(sketch).map(assignTracks);
  const columns: number[] = [];
  const turns: Map<Turn['strand'], number>[] = [];
  let edge = 0;
  for (const [at, { left, right }] of extents.entries()) {
    const middle = Math.max(edge + left, spanned(sketch, columns, at));
    columns.push(middle);
    const channel = channels[at] ?? [];
    const start = middle + right + BEFORE;
    turns.push(new Map(channel.map(({ strand, track }) => [strand, start + track * BETWEEN])));
    const tracks = Math.max(0, ...channel.map(({ track }) => track));
    edge = start + tracks * BETWEEN + AFTER;
  }
  const width = Math.max(0, ...columns.map((middle, at) => middle + (extents[at]?.right ?? 0)));
  return { columns, turns, width };
}

/** Where a column must stand at least so that the nodes that end in it have their width. */
function spanned({ blocks }: Sketch, columns: readonly number[], column: number): number {
  const widths = blocks.flatMap(({ vertex, first, last }) =>
    vertex && last === column && first < last
      ? [(columns[first] ?? 0) + vertex.node.width - COLUMN_WIDTH]
      : [],
  );
  return Math.max(0, ...widths);
}

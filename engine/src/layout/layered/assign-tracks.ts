import type { Link } from './links.ts';
import type { Strand } from './sketch.ts';

/** A vertical line between two columns, from one height to another. */
export interface Turn {
  readonly strand: Strand;
  readonly from: number;
  readonly to: number;
  /** From left to right. */
  track: number;
}

/** Two lines on one track keep this distance. */
const TRACK_GAP = 12;

/** Crossing on a shared line is worse than any crossing. */
const OVERLAP = 1_000;

/**
 * Gives the flows that turn between two columns a track each, so that those which need not cross
 * do not. Returns the turns; the number of tracks is one more than the highest.
 */
export function assignTracks(links: readonly Link[]): readonly Turn[] {
  const turns = links.flatMap(turnOf);
  const before = new Map<Turn, Set<Turn>>(turns.map((turn) => [turn, new Set()]));
  for (const [at, a] of turns.entries()) {
    for (const b of turns.slice(at + 1)) {
      const difference = cost(a, b) - cost(b, a);
      if (difference < 0) before.get(b)?.add(a);
      else if (difference > 0) before.get(a)?.add(b);
      else if (overlaps(a, b)) before.get(b)?.add(a);
    }
  }
  place(turns, before);
  return turns;
}

function heightsOf({ from, to, strand }: Link): readonly [number, number] {
  const startAt = from === strand?.start ? strand.startAt : 0;
  const endAt = to === strand?.end ? strand.endAt : 0;
  return [from.height.value + startAt, to.height.value + endAt];
}

function turnOf(link: Link): readonly Turn[] {
  const [from, to] = heightsOf(link);
  return link.strand && from !== to ? [{ strand: link.strand, from, to, track: 0 }] : [];
}

const overlaps = (a: Turn, b: Turn): boolean =>
  Math.min(a.from, a.to) < Math.max(b.from, b.to) + TRACK_GAP &&
  Math.min(b.from, b.to) < Math.max(a.from, a.to) + TRACK_GAP;

/** What it costs to draw `left` to the left of `right`. */
function cost(left: Turn, right: Turn): number {
  // The left line goes on to the right at its end, the right one comes from the left at its start.
  return meets(left.to, right) + meets(right.from, left) + (left.to === right.from ? OVERLAP : 0);
}

function meets(height: number, { from, to }: Turn): number {
  return Math.min(from, to) <= height && height <= Math.max(from, to) ? 1 : 0;
}

/** Each to the right of those before it; where they go round in a circle, the first goes first. */
function place(turns: readonly Turn[], before: ReadonlyMap<Turn, ReadonlySet<Turn>>): void {
  const waiting = new Set(turns);
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      (turn) => ![...(before.get(turn) ?? [])].some((t) => waiting.has(t)),
    );
    const [next] = free.length > 0 ? free : waiting;
    if (!next) return;
    waiting.delete(next);
    const taken = [...turns].filter((turn) => !waiting.has(turn) && turn !== next);
    const after = taken.filter((turn) => before.get(next)?.has(turn) || overlaps(turn, next));
    next.track = Math.max(0, ...after.map(({ track }) => track + 1));
  }
}

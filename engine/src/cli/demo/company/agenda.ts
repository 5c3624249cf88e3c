/** What is to be done at a time. */
export interface Errand {
  /** Epoch milliseconds. */
  readonly due: number;
  readonly run: () => Promise<void>;
}

/** Errands by due time; those of the same time in the order in which they were put down. */
export interface Agenda {
  readonly add: (due: number, run: Errand['run']) => void;
  readonly nextDue: () => number | undefined;
  readonly take: () => Errand | undefined;
}

interface Placed extends Errand {
  readonly place: number;
}

/** Clocks of people and of most systems go by whole seconds. */
const SECOND = 1_000;

/** A binary heap: a company has thousands of errands open at any time. */
export function createAgenda(): Agenda {
  const heap: Placed[] = [];
  let places = 0;
  return {
    add: (due, run) => {
      heap.push({ due: Math.ceil(due / SECOND) * SECOND, run, place: (places += 1) });
      rise(heap);
    },
    nextDue: () => heap[0]?.due,
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return first;
    },
  };
}

const isBefore = (one: Placed, other: Placed): boolean =>
  one.due === other.due ? one.place < other.place : one.due < other.due;

function rise(heap: Placed[]): void {
  for (let at = heap.length - 1; at > 0;) {
    const above = (at - 1) >> 1;
    if (!swapIfBefore(heap, at, above)) return;
    at = above;
  }
}

function sink(heap: Placed[]): void {
  for (let at = 0; ;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    if (!left) return;
    const below = right && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
    if (!swapIfBefore(heap, below, at)) return;
    at = below;
  }
}

function swapIfBefore(heap: Placed[], lower: number, upper: number): boolean {
  const [below, above] = [heap[lower], heap[upper]];
  if (!below || !above || !isBefore(below, above)) return false;
  heap[lower] = above;
  heap[upper] = below;
  return true;
}

/** Gives the entry of least cost first, among equals the one that came first: a binary heap. */
export interface Queue {
  readonly push: (entry: number, cost: number) => void;
  readonly pop: () => number | undefined;
}

interface Entry {
  readonly entry: number;
  readonly cost: number;
  readonly order: number;
}

const before = (a: Entry, b: Entry): boolean =>
  a.cost < b.cost || (a.cost === b.cost && a.order < b.order);

export function createQueue(): Queue {
  const heap: Entry[] = [];
  let order = 0;
  return {
    push: (entry, cost) => {
      order += 1;
      rise(heap, { entry, cost, order });
    },
    pop: () => {
      const [first] = heap;
      const last = heap.pop();
      if (last && heap.length > 0) sink(heap, last);
      return first?.entry;
    },
  };
}

function rise(heap: Entry[], entry: Entry): void {
  let at = heap.length;
  heap.push(entry);
  for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
    const parent = heap[above];
    if (!parent || !before(entry, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = entry;
}

function sink(heap: Entry[], entry: Entry): void {
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    const [left, right] = [heap[below], heap[below + 1]];
    const useRight = left && right && before(right, left);
    const child = useRight ? right : left;
    if (!child || !before(child, entry)) break;
    heap[at] = child;
    at = useRight ? below + 1 : below;
  }
  heap[at] = entry;
}

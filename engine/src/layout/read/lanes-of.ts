import { elementOf, elementsOf, idOf, type ModdleElement } from '../../parse/moddle-element.ts';

export interface LaneOf {
  readonly element: ModdleElement;
  /** First and last of the undivided lanes in it; the same where it is undivided. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
}

export interface Lanes {
  /** Every lane, those that hold others first. */
  readonly all: readonly LaneOf[];
  /** How many undivided lanes there are. */
  readonly count: number;
  /** The undivided lane of each node, by id. */
  readonly laneOf: ReadonlyMap<string, number>;
}

/** The lanes of a process from top to bottom, as the file gives them. */
export function lanesOf(process: ModdleElement): Lanes {
  const all: LaneOf[] = [];
  const laneOf = new Map<string, number>();
  let count = 0;
  const enter = (element: ModdleElement, depth: number): void => {
    const first = count;
    const at = all.length;
    const inner = elementsOf(elementOf(element, 'childLaneSet'), 'lanes');
    for (const lane of inner) enter(lane, depth + 1);
    if (inner.length === 0) {
      for (const node of elementsOf(element, 'flowNodeRef')) laneOf.set(idOf(node), count);
      count += 1;
    }
    all.splice(at, 0, { element, first, last: count - 1, depth });
  };
  for (const set of elementsOf(process, 'laneSets')) {
    for (const lane of elementsOf(set, 'lanes')) enter(lane, 0);
  }
  return { all, count, laneOf };
}

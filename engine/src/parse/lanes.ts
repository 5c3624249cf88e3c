import { elementOf, elementsOf, idOf, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/**
 * The name (else the id) of the innermost lane that lists each element (BPMN 2.0 §10.7); given the
 * processes and sub-processes that may hold lane sets.
 */
export function readLanes(
  containers: readonly ModdleElement[],
): ReadonlyMap<ModdleElement, string> {
  const found = new Map<ModdleElement, string>();
  for (const container of containers) {
    for (const set of elementsOf(container, 'laneSets')) addLanes(set, found);
  }
  return found;
}

/** Inner lanes come after outer ones, so the innermost lane is the one that stays. */
function addLanes(laneSet: ModdleElement, found: Map<ModdleElement, string>): void {
  for (const lane of elementsOf(laneSet, 'lanes')) {
    const name = textOf(lane, 'name') ?? idOf(lane);
    for (const node of elementsOf(lane, 'flowNodeRef')) found.set(node, name);
    const inner = elementOf(lane, 'childLaneSet');
    if (inner) addLanes(inner, found);
  }
}

import type { Node, ProcessModel } from '../../model/index.ts';
import { isActivity } from '../lifecycle.ts';
import { PUT_THERE } from '../state.ts';
import { executionAt, type Turn } from '../turn.ts';
import { enter, enterWaiting } from './enter.ts';

/**
 * The door by which a token in `container` comes to `element`: the element itself, or the outermost
 * of the sub-processes around it. Undefined where one of them is nothing that a token goes into by
 * one door: an event sub-process, an ad-hoc sub-process, or one that is done several times.
 */
export function doorTo(model: ProcessModel, container: string, element: string): Node | undefined {
  let node = model.nodes[element];
  while (node && node.container !== container) {
    node = model.nodes[node.container];
    if (!node || !hasOneDoor(node)) return undefined;
  }
  return node;
}

/** Enters every sub-process on the way as any token does, but begins in it at the element. */
export function putInside(turn: Turn, scope: number, element: string): void {
  const around = executionAt(turn, scope)?.element ?? '';
  const door = doorTo(turn.model, around, element)?.id ?? element;
  if (door === element) {
    enter(turn, { element, scope, cause: 'move' });
    return;
  }
  const key = enterWaiting(turn, { element: door, scope, cause: 'move' });
  const entry = { element, definition: PUT_THERE, variables: {} };
  turn.agenda.push({ do: 'activate', key, entry });
}

/** What waits beside a token is not entered by one; nor is what undoes, or what an event starts. */
export function takesTokens(node: Node): boolean {
  if (['boundary-event', 'event-sub-process', 'process', 'start-event'].includes(node.kind)) {
    return false;
  }
  return !isActivity(node) || !node.forCompensation;
}

const hasOneDoor = (node: Node): boolean =>
  (node.kind === 'sub-process' || node.kind === 'transaction') && takesTokens(node) && !node.loop;

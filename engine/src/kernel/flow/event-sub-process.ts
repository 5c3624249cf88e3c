import type { StartEvent, Variables } from '../../model/index.ts';
import type { Turn } from '../turn.ts';
import { enterWaiting } from './enter.ts';
import { receive } from './receive.ts';
import { closeSubscriptions } from './subscriptions.ts';
import { terminateChildren } from './terminate.ts';

/**
 * An event sub-process starts in its scope (BPMN 2.0 §13.5.4). An interrupting one ends whatever
 * else runs there and no other may start any more; the scope ends when it ends.
 */
export function triggerEventSubProcess(
  turn: Turn,
  scope: number,
  start: StartEvent,
  variables: Variables,
): void {
  const key = enterWaiting(turn, { element: start.container, scope, cause: 'event' });
  if (start.interrupting) {
    terminateChildren(turn, scope, key);
    closeSubscriptions(turn, scope);
    turn.emit({ kind: 'scope-interrupted', key: scope });
  }
  turn.agenda.push({
    do: 'activate',
    key,
    entry: { element: start.id, definition: 0, variables },
  });
}

/** Puts the triggering event's token on the start event; its payload stays in the sub-process. */
export function enterTriggeredStart(
  turn: Turn,
  scope: number,
  element: string,
  variables: Variables,
): void {
  if (Object.keys(variables).length > 0) {
    turn.emit({ kind: 'variables-set', scope, values: variables });
  }
  const key = enterWaiting(turn, { element, scope, cause: 'start' });
  receive(turn, key, variables);
}

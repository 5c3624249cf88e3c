import type { BoundaryEvent, Variables } from '../../model/index.ts';
import type { Turn } from '../turn.ts';
import { enterWaiting } from './enter.ts';
import { receive } from './receive.ts';
import { terminateExecution } from './terminate.ts';

/**
 * A boundary event happens (BPMN 2.0 §10.4.4, §13.5.3): its token starts beside the activity, and
 * an interrupting one ends the activity with everything inside.
 */
export function triggerBoundary(
  turn: Turn,
  host: number,
  node: BoundaryEvent,
  variables: Variables,
): void {
  const scope = turn.state.executions[host]?.scope;
  if (scope === undefined) return;
  const key = enterWaiting(turn, { element: node.id, scope, cause: 'event' });
  if (node.interrupting) terminateExecution(turn, host);
  receive(turn, key, variables);
}

import type { Node } from '../../model/index.ts';
import { isActivity, isContainer } from '../lifecycle.ts';
import type { CompensationRecord, Execution } from '../state.ts';
import type { Turn } from '../turn.ts';

/**
 * Remembers a completed activity that can be undone (BPMN 2.0 §10.6.1), with its local variables
 * as they are now: by its own handler, or by the handlers of what completed inside it.
 */
export function recordCompensation(turn: Turn, execution: Execution, node: Node): void {
  if (!isActivity(node) || execution.compensates !== undefined || node.forCompensation) return;
  const now = turn.state.executions[execution.key] ?? execution;
  const nested = now.compensations ?? [];
  const own = node.compensationHandler !== undefined || hasHandlerInside(node);
  const body = now.loop !== undefined;
  if (body ? nested.length === 0 : !own && nested.length === 0) return;
  const record: CompensationRecord = {
    activity: node.id,
    ...(now.variables && !body && { variables: now.variables }),
    ...(nested.length > 0 && { nested }),
    ...(body && { loopBody: true }),
  };
  turn.emit({ kind: 'compensation-recorded', scope: execution.scope, record });
}

const hasHandlerInside = (node: Node): boolean =>
  isContainer(node) && node.compensationHandlerInside !== undefined;

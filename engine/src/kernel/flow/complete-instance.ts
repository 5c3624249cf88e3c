import type { Turn } from '../turn.ts';
import { ROOT } from './end-instance.ts';
import { clearIncidents } from './incidents.ts';
import { closeSubscriptions } from './subscriptions.ts';

/** No token is left (BPMN 2.0 §13.5.6): the instance completes and tells whoever called it. */
export function completeInstance(turn: Turn): void {
  closeSubscriptions(turn, ROOT);
  clearIncidents(turn, ROOT);
  turn.emit({ kind: 'instance-completed' });
  const { parent, executions } = turn.state;
  const variables = executions[ROOT]?.variables ?? {};
  if (parent) turn.effects.push({ kind: 'complete-parent', parent, variables });
}

import type { Turn } from '../turn.ts';
import { clearIncidents } from './incidents.ts';
import { closeSubscriptions } from './subscriptions.ts';
import { terminateChildren } from './terminate.ts';

/** Ends the instance before its end; what is kept of it is the process's own variables. */
export function endInstance(turn: Turn, reason?: string): void {
  terminateChildren(turn, ROOT);
  closeSubscriptions(turn, ROOT);
  clearIncidents(turn, ROOT);
  turn.agenda.length = 0;
  turn.emit({ kind: 'instance-terminated', ...(reason !== undefined && { reason }) });
}

/** Key of the process's own execution: always the first. */
export const ROOT = 1;

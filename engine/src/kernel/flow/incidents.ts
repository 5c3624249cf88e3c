import type { Failure } from '../../errors/failure.ts';
import type { Step } from '../state.ts';
import type { Turn } from '../turn.ts';

/** Stops an execution with what failed and what a retry does. */
export function raiseIncident(
  turn: Turn,
  execution: number,
  failure: Failure,
  steps: readonly Step[],
): void {
  const key = turn.state.nextKey;
  const element = turn.state.executions[execution]?.element ?? turn.model.root.id;
  const raisedAt = turn.context.now;
  turn.emit({
    kind: 'incident-raised',
    incident: { key, execution, element, failure, raisedAt, steps },
  });
  turn.effects.push({ kind: 'put-incident', key, element, execution, failure });
}

/** Closes an incident: `retry` when its steps are done again, `gone` when its cause is away. */
export function resolveIncident(turn: Turn, key: number, how: 'retry' | 'gone'): void {
  turn.emit({ kind: 'incident-resolved', key, how });
  turn.effects.push({ kind: 'delete-work', work: 'incident', key });
}

/** Closes what stands open against an execution that goes on or ends. */
export function clearIncidents(turn: Turn, execution: number): void {
  for (const incident of Object.values(turn.state.incidents)) {
    if (incident.execution === execution) resolveIncident(turn, incident.key, 'gone');
  }
}

export const hasIncident = (turn: Turn, execution: number): boolean =>
  Object.values(turn.state.incidents).some((incident) => incident.execution === execution);

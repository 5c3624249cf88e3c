import type { EventOf } from '../event.ts';
import type { Draft } from './draft.ts';

export function compensationRecorded(draft: Draft, event: EventOf<'compensation-recorded'>): void {
  const scope = draft.executions[event.scope];
  if (scope) scope.compensations = [...(scope.compensations ?? []), event.record];
}

export function compensationStarted(draft: Draft, event: EventOf<'compensation-started'>): void {
  const scope = draft.executions[event.scope];
  if (scope) {
    if (event.kept.length > 0) scope.compensations = event.kept;
    else delete scope.compensations;
  }
  const execution = draft.executions[event.key];
  if (!execution) return;
  execution.undo = event.records;
  execution.phase = 'compensating';
}

export function compensationTaken(draft: Draft, event: EventOf<'compensation-taken'>): void {
  const execution = draft.executions[event.key];
  if (execution?.undo) execution.undo = execution.undo.slice(0, -1);
}

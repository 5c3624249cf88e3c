import type { EventOf } from '../event.ts';
import { addExecution, removeExecution, type Draft } from './draft.ts';

export function elementEntered(draft: Draft, event: EventOf<'element-entered'>): void {
  addExecution(draft, {
    key: event.key,
    element: event.element,
    scope: event.scope,
    phase: 'ready',
    live: 0,
    ...(event.variables && { variables: event.variables }),
    ...(event.loopCounter !== undefined && { loopCounter: event.loopCounter }),
    ...(event.compensates !== undefined && { compensates: event.compensates }),
    ...(event.compensations && { compensations: event.compensations }),
  });
}

export function elementActivated(draft: Draft, event: EventOf<'element-activated'>): void {
  const execution = draft.executions[event.key];
  if (!execution) return;
  execution.phase = 'active';
  if (event.variables) execution.variables = { ...execution.variables, ...event.variables };
  if (event.work) execution.work = event.work;
}

export function elementCompleted(draft: Draft, event: EventOf<'element-completed'>): void {
  removeExecution(draft, event.key);
}

export function elementTerminated(draft: Draft, event: EventOf<'element-terminated'>): void {
  removeExecution(draft, event.key);
}

export function phaseChanged(draft: Draft, event: EventOf<'phase-changed'>): void {
  const execution = draft.executions[event.key];
  if (execution) execution.phase = event.phase;
}

export function scopeInterrupted(draft: Draft, event: EventOf<'scope-interrupted'>): void {
  const execution = draft.executions[event.key];
  if (execution) execution.interrupted = true;
}

export function variablesSet(draft: Draft, event: EventOf<'variables-set'>): void {
  const execution = draft.executions[event.scope];
  if (execution) execution.variables = { ...execution.variables, ...event.values };
}

export function adHocPending(draft: Draft, event: EventOf<'ad-hoc-pending'>): void {
  const execution = draft.executions[event.key];
  if (execution) execution.pending = event.pending;
}

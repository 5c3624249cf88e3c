import type { EventOf } from '../event.ts';
import type { Draft } from './draft.ts';

export function workChanged(draft: Draft, event: EventOf<'work-changed'>): void {
  const execution = draft.executions[event.key];
  if (!execution) return;
  if (event.work) execution.work = event.work;
  else delete execution.work;
}

export function jobFailed(draft: Draft, event: EventOf<'job-failed'>): void {
  const execution = draft.executions[event.key];
  if (execution?.work?.kind !== 'job') return;
  execution.work = { ...execution.work, retries: event.retries };
}

export function taskAssigned(draft: Draft, event: EventOf<'task-assigned'>): void {
  const execution = draft.executions[event.key];
  if (execution?.work?.kind !== 'user-task') return;
  const { assignee: _before, ...task } = execution.work;
  execution.work = event.assignee === undefined ? task : { ...task, assignee: event.assignee };
}

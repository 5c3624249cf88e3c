import type { EventOf } from '../event.ts';
import { addExecution, type Draft } from './draft.ts';

export function instanceStarted(draft: Draft, event: EventOf<'instance-started'>): void {
  Object.assign(draft, {
    id: event.instanceId,
    processId: event.processId,
    version: event.version,
    conversation: event.conversation,
    ...(event.businessKey !== undefined && { businessKey: event.businessKey }),
    ...(event.parent && { parent: event.parent }),
  });
  addExecution(draft, {
    key: 1,
    element: event.root,
    scope: 0,
    phase: 'ready',
    live: 0,
    variables: event.variables,
  });
}

export function instanceCompleted(draft: Draft): void {
  draft.status = 'completed';
}

export function instanceTerminated(draft: Draft): void {
  draft.status = 'terminated';
  delete draft.suspension;
}

export function restartedFrom(draft: Draft, event: EventOf<'restarted-from'>): void {
  const { instanceId, revision, element } = event;
  draft.restartedFrom = { instanceId, revision, element };
}

export function restartedAs(draft: Draft, { instanceId }: EventOf<'restarted-as'>): void {
  draft.restartedAs = [...(draft.restartedAs ?? []), instanceId];
}

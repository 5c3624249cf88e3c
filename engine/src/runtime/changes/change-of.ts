import type { Change } from '../../ports/index.ts';
import type { CommittedEntity, CommittedEvents } from '../engine-options.ts';

type Committed = Pick<CommittedEvents, 'instanceId' | 'processId' | 'revision' | 'events'>;

export function instanceChange({ instanceId, processId, revision, events }: Committed): Change {
  const kinds = new Set(events.map(({ kind }) => kind));
  const is = (...wanted: readonly (typeof events)[number]['kind'][]): boolean =>
    wanted.some((kind) => kinds.has(kind));
  return {
    ...{ topic: 'instance', subject: instanceId, revision, processId },
    ...(is(...TASK_KINDS) && { tasks: true }),
    ...(is('incident-raised', 'incident-resolved') && { incidents: true }),
    ...(is('instance-completed', 'instance-terminated') && { ended: true }),
  };
}

/** Undefined of kinds that no page follows. */
export function entityChange({
  entityId,
  revision,
}: Pick<CommittedEntity, 'entityId' | 'revision'>): Change | undefined {
  const [kind = ''] = entityId.split('/', 1);
  const topic = TOPICS[kind];
  return topic && { topic, subject: entityId.slice(kind.length + 1), revision };
}

const TASK_KINDS = [
  ...(['element-activated', 'element-completed', 'element-terminated'] as const),
  ...(['task-assigned', 'work-changed', 'instance-terminated'] as const),
] as const;

const TOPICS: Readonly<Record<string, Change['topic']>> = {
  record: 'record',
  'ledger-entry': 'ledger',
  alarm: 'alarm',
  draft: 'draft',
};

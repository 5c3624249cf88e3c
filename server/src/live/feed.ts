import { randomBytes } from 'node:crypto';
import type { CommittedEntity, CommittedEvents } from '@waybill/engine';

/** Tells that something has changed, not what it is now: whoever cares reads it again. */
export interface LiveEvent {
  readonly id: string;
  readonly topic: 'instance' | 'record' | 'ledger' | 'alarm' | 'draft';
  /** Instance id, `<type>/<name>` of a record, ledger entry id, alarm id, or draft id. */
  readonly subject: string;
  readonly revision: number;
  readonly processId?: string;
  /** Whether the inbox may look different now. */
  readonly tasks?: boolean;
  readonly incidents?: boolean;
  readonly ended?: boolean;
}

export interface Feed {
  readonly committed: (committed: CommittedEvents) => void;
  readonly entityCommitted: (committed: CommittedEntity) => void;
  /** What came after `lastId`; undefined where that is not known any more, and all must be read. */
  readonly since: (lastId: string) => readonly LiveEvent[] | undefined;
  readonly subscribe: (listener: (event: LiveEvent | 'end') => void) => () => void;
  /** Ends all streams, so that their readers turn to another server. */
  readonly end: () => void;
}

/** Kept for readers that were away for a moment. */
const KEPT = 4_096;

/** Of one process; readers that come from another read everything once more. */
export function createFeed(): Feed {
  const boot = randomBytes(6).toString('hex');
  const ring: LiveEvent[] = [];
  const listeners = new Set<(event: LiveEvent | 'end') => void>();
  let count = 0;
  const publish = (event: Omit<LiveEvent, 'id'>): void => {
    count += 1;
    const told = { id: `${boot}-${count}`, ...event };
    ring[count % KEPT] = told;
    for (const listener of listeners) listener(told);
  };
  return {
    committed: ({ instanceId, processId, revision, events }) => {
      const kinds = new Set(events.map(({ kind }) => kind));
      const is = (...wanted: readonly (typeof events)[number]['kind'][]): boolean =>
        wanted.some((kind) => kinds.has(kind));
      publish({
        ...{ topic: 'instance', subject: instanceId, revision, processId },
        ...(is(...TASK_KINDS) && { tasks: true }),
        ...(is('incident-raised', 'incident-resolved') && { incidents: true }),
        ...(is('instance-completed', 'instance-terminated') && { ended: true }),
      });
    },
    entityCommitted: ({ entityId, revision }) => {
      const [kind = ''] = entityId.split('/', 1);
      const topic = TOPICS[kind];
      if (topic) publish({ topic, subject: entityId.slice(kind.length + 1), revision });
    },
    since: (lastId) => {
      const [from, number] = lastId.split('-');
      const last = Number(number);
      if (from !== boot || !(last >= 0) || last > count || count - last > KEPT) return undefined;
      const numbers = Array.from({ length: count - last }, (_, at) => last + at + 1);
      return numbers.flatMap((at) => ring[at % KEPT] ?? []);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      for (const listener of listeners) listener('end');
    },
  };
}

const TASK_KINDS = [
  ...(['element-activated', 'element-completed', 'element-terminated'] as const),
  ...(['task-assigned', 'work-changed', 'instance-terminated'] as const),
] as const;

const TOPICS: Readonly<Record<string, LiveEvent['topic']>> = {
  record: 'record',
  'ledger-entry': 'ledger',
  alarm: 'alarm',
  draft: 'draft',
};

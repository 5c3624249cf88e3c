import type { Effect } from '../kernel/index.ts';
import type {
  MessageSubscriptionItem,
  OutgoingCommand,
  WorkChange,
  WorkItem,
  WorkReference,
} from '../ports/index.ts';
import { outgoingId, type CommitFrame } from './commit-frame.ts';
import { outgoingTarget } from './outgoing-target.ts';

/** What a decision's effects mean for the store and, after the commit, for the queue. */
export interface CommitEffects {
  readonly work: readonly WorkChange[];
  readonly outgoing: readonly OutgoingCommand[];
  readonly references: readonly WorkReference[];
  /** Message subscriptions that are new and still open: a buffered message may wait for them. */
  readonly opened: readonly MessageSubscriptionItem[];
}

const NOTHING: CommitEffects = { work: [], outgoing: [], references: [], opened: [] };

export function effectsToCommit(effects: readonly Effect[], frame: CommitFrame): CommitEffects {
  if (effects.length === 0) return NOTHING;
  const changes = new Map<string, WorkChange>();
  const outgoing: OutgoingCommand[] = [];
  for (const effect of effects) {
    const change = workChange(effect, frame);
    if (change) {
      changes.set(changeKey(change), change);
      continue;
    }
    const id = outgoingId(frame, outgoing.length);
    const target = outgoingTarget(effect, frame, id);
    if (target) outgoing.push({ id, createdAt: frame.now, target });
  }
  // An instance that has ended keeps no work; the store drops what was left of it.
  const work = frame.state.status === 'active' ? [...changes.values()] : [];
  return { work, outgoing, ...announcements(work, outgoing) };
}

function workChange(effect: Effect, frame: CommitFrame): WorkChange | undefined {
  if (effect.kind === 'delete-work') {
    return { op: 'delete', work: effect.work, id: workId(frame.state.id, effect.key) };
  }
  if (effect.kind === 'block-job') {
    const { type, blocked } = effect;
    return { op: 'block', id: workId(frame.state.id, effect.key), type, blocked };
  }
  const item = workItem(effect, frame);
  return item && { op: 'put', item };
}

function workItem(effect: Effect, frame: CommitFrame): WorkItem | undefined {
  switch (effect.kind) {
    case 'put-job': {
      const { job, notBefore, blocked } = effect;
      const base = baseOf(effect, frame);
      return { ...base, kind: 'job', job, notBefore: notBefore ?? 0, blocked: blocked ?? false };
    }
    case 'put-user-task': {
      const { name, task, suspended } = effect;
      const base = baseOf(effect, frame);
      const about = { ...(name !== undefined && { name }), ...(suspended && { suspended }) };
      return { ...base, kind: 'user-task', task, ...about };
    }
    case 'put-timer':
      return { ...baseOf(effect, frame), kind: 'timer', due: effect.due };
    case 'put-message-subscription': {
      const { name, correlationKey, conversation } = effect;
      return {
        ...baseOf(effect, frame),
        kind: 'message-subscription',
        conversation,
        ...(name !== undefined && { name }),
        ...(correlationKey !== undefined && { correlationKey }),
      };
    }
    case 'put-signal-subscription':
      return { ...baseOf(effect, frame), kind: 'signal-subscription', name: effect.name };
    case 'put-incident': {
      const { execution, failure } = effect;
      return { ...baseOf(effect, frame), kind: 'incident', execution, failure };
    }
    default:
      return undefined;
  }
}

function baseOf(effect: { readonly key: number; readonly element: string }, frame: CommitFrame) {
  const { id: instanceId, processId, version, businessKey } = frame.state;
  const id = workId(instanceId, effect.key);
  return {
    id,
    instanceId,
    key: effect.key,
    processId,
    version,
    ...(businessKey !== undefined && { businessKey }),
    element: effect.element,
    createdAt: frame.created.get(id) ?? frame.now,
  };
}

function announcements(work: readonly WorkChange[], outgoing: readonly OutgoingCommand[]) {
  const references: WorkReference[] = [];
  const opened: MessageSubscriptionItem[] = [];
  for (const { id } of outgoing) references.push({ kind: 'outgoing', id });
  for (const change of work) {
    if (change.op === 'delete') continue;
    if (change.op === 'block') {
      // Its own times are known to the store alone; the queue looks there.
      if (!change.blocked) references.push({ kind: 'job', type: change.type, notBefore: 0 });
      continue;
    }
    const { item } = change;
    if (item.kind === 'timer') references.push({ kind: 'timer', id: item.id, due: item.due });
    if (item.kind === 'message-subscription') opened.push(item);
    if (item.kind === 'job' && !item.blocked) {
      references.push({ kind: 'job', type: item.job.type, notBefore: item.notBefore });
    }
  }
  return { references, opened };
}

/** The id of a task, job, timer, subscription or incident. */
const workId = (instanceId: string, key: number): string => `${instanceId}:${String(key)}`;

function changeKey(change: WorkChange): string {
  if (change.op === 'put') return `${change.item.kind}:${change.item.id}`;
  return `${change.op === 'block' ? 'job' : change.work}:${change.id}`;
}

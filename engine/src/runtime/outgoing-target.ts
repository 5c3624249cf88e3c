import type { Effect } from '../kernel/index.ts';
import type { OutgoingCommand } from '../ports/index.ts';
import type { CommitFrame } from './commit-frame.ts';

type Target = OutgoingCommand['target'];
type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/**
 * Where an effect goes that another instance, the message or the signal router must carry out.
 * A thrown message takes the outgoing command's `id`, so that it counts once however often sent.
 */
export function outgoingTarget(effect: Effect, frame: CommitFrame, id: string): Target | undefined {
  switch (effect.kind) {
    case 'start-child':
      return startChild(effect, frame);
    case 'cancel-child':
      return {
        kind: 'instance',
        instanceId: effect.instanceId,
        command: { kind: 'cancel-instance', byParent: true },
      };
    case 'note-restart': {
      const { from, point, reason } = effect;
      const command = { kind: 'note-restart', ...point, reason } as const;
      return { kind: 'instance', instanceId: from, command, actor: frame.actor };
    }
    case 'suspend-child':
    case 'resume-child':
      return alongWithCaller(effect);
    case 'complete-parent':
      return toParent(effect, frame);
    case 'fail-parent': {
      const { parent, failure } = effect;
      const key = parent.execution;
      const command = { kind: 'fail-child', key, childId: frame.state.id, failure } as const;
      return { kind: 'instance', instanceId: parent.instanceId, command };
    }
    case 'error-to-parent':
    case 'escalation-to-parent':
      return throwToParent(effect, frame);
    case 'publish-message':
      return publish(effect, frame, id);
    case 'broadcast-signal':
      return signal(effect, frame);
    default:
      return undefined;
  }
}

function signal(effect: EffectOf<'broadcast-signal'>, { state }: CommitFrame): Target {
  const { name, variables, caughtBy } = effect;
  return { kind: 'signal', name, variables, thrownBy: { instanceId: state.id, caughtBy } };
}

function alongWithCaller({
  kind,
  instanceId,
  reason,
}: EffectOf<'suspend-child' | 'resume-child'>): Target {
  const command = {
    kind: kind === 'suspend-child' ? 'suspend-instance' : 'resume-instance',
    byParent: true,
    ...(reason !== undefined && { reason }),
  } as const;
  return { kind: 'instance', instanceId, command };
}

function startChild(effect: EffectOf<'start-child'>, { state }: CommitFrame): Target {
  const { instanceId, processId, businessKey, conversation, variables, key } = effect;
  return {
    kind: 'start',
    processId,
    command: {
      kind: 'start',
      instanceId,
      variables,
      conversation,
      parent: { instanceId: state.id, execution: key },
      ...(businessKey !== undefined && { businessKey }),
    },
  };
}

function toParent(effect: EffectOf<'complete-parent'>, { state }: CommitFrame): Target {
  const { parent, variables } = effect;
  return {
    kind: 'instance',
    instanceId: parent.instanceId,
    command: { kind: 'complete-child', key: parent.execution, childId: state.id, variables },
  };
}

function throwToParent(
  effect: Extract<Effect, { kind: 'error-to-parent' | 'escalation-to-parent' }>,
  { state }: CommitFrame,
): Target {
  const { parent, code, message, variables } = effect;
  return {
    kind: 'instance',
    instanceId: parent.instanceId,
    command: {
      kind: effect.kind === 'error-to-parent' ? 'child-error' : 'child-escalation',
      key: parent.execution,
      childId: state.id,
      variables,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
    },
  };
}

function publish(
  effect: EffectOf<'publish-message'>,
  { now, messageTimeToLive }: CommitFrame,
  id: string,
): Target {
  const { name, correlationKey, timeToLive, conversation, targets, variables } = effect;
  return {
    kind: 'message',
    message: {
      id,
      targets,
      conversation,
      variables,
      publishedAt: now,
      expiresAt: now + (timeToLive ?? messageTimeToLive),
      ...(name !== undefined && { name }),
      ...(correlationKey !== undefined && { correlationKey }),
    },
  };
}

import type { Actor } from '../history/index.ts';
import type {
  BufferedMessage,
  MessageSubscriptionItem,
  StartSubscription,
} from '../ports/index.ts';
import { allPages } from './all-pages.ts';
import { businessKeyTaken } from './business-key-taken.ts';
import type { Published } from './engine-values.ts';
import type { EngineContext } from './engine-context.ts';
import type { CommandHandler, CommandOutcome } from './handle-command.ts';
import type { TriggerStart } from './trigger-start.ts';

export type Receiver = Published['receivers'][number];

/**
 * Brings messages to subscriptions and start events (BPMN 2.0 §8.3.13, §10.4.3). A message is
 * taken once for each process definition, which a claim makes sure of, and waits in the buffer for
 * later receivers until it expires. Both sides write first and look then, so one finds the other.
 */
export interface MessageRouter {
  readonly deliver: (message: BufferedMessage, actor?: Actor) => Promise<readonly Receiver[]>;
  /**
   * Brings a message to one instance and to no other: whether it has taken it, now or before. It
   * does not wait in the buffer.
   */
  readonly deliverTo: (
    instanceId: string,
    message: BufferedMessage,
    actor: Actor,
  ) => Promise<boolean>;
  /** Looks for buffered messages that new subscriptions may take. */
  readonly subscriptionsOpened: (opened: readonly MessageSubscriptionItem[]) => Promise<void>;
  /** Routes every buffered message again: after a restart or a deployment. */
  readonly sweep: () => Promise<void>;
}

export interface MessageRouterParts {
  readonly context: EngineContext;
  readonly commands: CommandHandler;
  readonly triggerStart: TriggerStart;
}

export function createMessageRouter(parts: MessageRouterParts): MessageRouter {
  const { store, clock } = parts.context;
  return {
    deliver: async (message, actor) => {
      if (message.expiresAt > clock.now()) await store.putMessage(message);
      return route(parts, message, actor);
    },
    deliverTo: async (instanceId, message, actor) => {
      for (const subscription of await store.matchSubscriptions(message)) {
        if (subscription.instanceId !== instanceId) continue;
        const outcome = await correlate(parts, { message, subscription, actor });
        if (outcome.kind === 'done') return true;
        if (outcome.kind === 'claimed') return outcome.owner === instanceId;
      }
      const stored = await store.load(instanceId);
      if (!stored) return false;
      return (await store.claimOwner(claimOf(message, stored.row.processId))) === instanceId;
    },
    subscriptionsOpened: async (opened) => {
      for (const subscription of opened) await takeBuffered(parts, subscription);
    },
    sweep: async () => {
      for await (const message of allPages((page) => store.messages(page)))
        if (message.expiresAt > clock.now()) await route(parts, message);
    },
  };
}

async function route(
  parts: MessageRouterParts,
  message: BufferedMessage,
  actor: Actor = messageActor(message),
): Promise<readonly Receiver[]> {
  const { store } = parts.context;
  const receivers: Receiver[] = [];
  const served = new Set<string>();
  // Of instances that are suspended: it is theirs when they are resumed, and starts no new one.
  const waiting = new Set<string>();
  for (const subscription of await store.matchSubscriptions(message)) {
    const { processId, instanceId } = subscription;
    if (served.has(processId)) continue;
    const outcome = await correlate(parts, { message, subscription, actor });
    if (outcome.kind === 'done') receivers.push({ instanceId, started: false });
    if (outcome.kind !== 'refused') served.add(processId);
    else if (outcome.failure.code === 'INSTANCE_SUSPENDED') waiting.add(processId);
  }
  for (const start of await store.startSubscriptions()) {
    const { processId } = start;
    if (served.has(processId) || waiting.has(processId) || !startsBy(start, message)) continue;
    const receiver = await startBy(parts, { message, start, actor });
    if (receiver) receivers.push(receiver);
    served.add(processId);
  }
  await forgetServed(parts, message, served);
  return receivers;
}

interface Correlation {
  readonly message: BufferedMessage;
  readonly subscription: MessageSubscriptionItem;
  readonly actor: Actor;
}

function correlate(
  { commands }: MessageRouterParts,
  { message, subscription, actor }: Correlation,
): Promise<CommandOutcome> {
  const { instanceId, key, processId } = subscription;
  return commands.handle({
    instanceId,
    command: { kind: 'correlate-message', key, variables: message.variables },
    actor,
    claims: [{ key: claimOf(message, processId), owner: instanceId }],
  });
}

/** A flow's message starts the process whose start event it leads to, a published one by its name. */
function startsBy({ trigger, processId, element }: StartSubscription, message: BufferedMessage) {
  if (trigger.kind !== 'message') return false;
  if (message.targets.length === 0) {
    return trigger.name !== undefined && trigger.name === message.name;
  }
  return message.targets.some(
    (target) => target.processId === processId && target.elementId === element,
  );
}

/** What a message is correlated by is the business key of what it starts. */
async function startBy(
  { context, triggerStart }: MessageRouterParts,
  { message, start, actor }: Omit<Correlation, 'subscription'> & { start: StartSubscription },
): Promise<Receiver | undefined> {
  const { correlationKey = '', conversation, variables, targets } = message;
  const { processId } = start;
  const claim = claimOf(message, processId);
  const { instanceId, outcome } = await triggerStart({
    subscription: start,
    ...{ variables, actor, claim },
    ...(correlationKey !== '' && { businessKey: correlationKey }),
    ...(targets.length > 0 && conversation !== undefined && { conversation }),
  });
  if (outcome.kind === 'refused') context.report(outcome.failure, { during: 'message' });
  if (outcome.kind === 'claimed' && outcome.key !== claim) {
    const taken = businessKeyTaken(processId, correlationKey, outcome.owner);
    context.report(taken, { during: 'message' });
  }
  return outcome.kind === 'done' ? { instanceId, started: true } : undefined;
}

async function takeBuffered(
  parts: MessageRouterParts,
  subscription: MessageSubscriptionItem,
): Promise<void> {
  const { store, clock } = parts.context;
  const { processId, key } = subscription;
  for (const message of await store.matchMessages(subscription, clock.now())) {
    if ((await store.claimOwner(claimOf(message, processId))) !== undefined) continue;
    const actor = messageActor(message);
    const outcome = await correlate(parts, { message, subscription, actor });
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'claimed') continue;
    await forgetServed(parts, message, new Set([processId]));
    // An event that does not interrupt stays open and takes the next message too.
    if (!outcome.state.subscriptions[key]) return;
  }
}

/** A flow's message is of no use once each of its targets has had it; a published one may be. */
async function forgetServed(
  { context: { store } }: MessageRouterParts,
  message: BufferedMessage,
  served: ReadonlySet<string>,
): Promise<void> {
  if (message.targets.length === 0) return;
  for (const { processId } of message.targets) {
    if (served.has(processId)) continue;
    if ((await store.claimOwner(claimOf(message, processId))) === undefined) return;
  }
  await store.deleteMessage(message.id);
}

const claimOf = (message: BufferedMessage, processId: string): string =>
  `msg:${message.id}:${processId}`;

const messageActor = ({ id }: BufferedMessage): Actor => ({ id, by: 'message' });

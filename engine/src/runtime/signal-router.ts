import type { Actor } from '../history/index.ts';
import type { Variables } from '../model/index.ts';
import type { OutgoingCommand, SignalSubscriptionItem } from '../ports/index.ts';
import { allPages } from './all-pages.ts';
import type { EngineContext } from './engine-context.ts';
import type { SignalResult } from './engine-values.ts';
import type { CommandHandler } from './handle-command.ts';
import type { TriggerStart } from './trigger-start.ts';

/** A signal on its way, under the id of its outgoing command. */
export interface Broadcast {
  readonly id: string;
  /** Epoch milliseconds: who waits only since then does not get it. */
  readonly createdAt: number;
}

type Signal = Omit<Extract<OutgoingCommand['target'], { kind: 'signal' }>, 'kind'>;

/** Brings a signal to everyone who waits for it, and to signal start events (BPMN 2.0 §10.4.3). */
export interface SignalRouter {
  readonly broadcast: (
    signal: Signal,
    broadcast: Broadcast,
    actor?: Actor,
  ) => Promise<SignalResult>;
}

export interface SignalRouterParts {
  readonly context: EngineContext;
  readonly commands: CommandHandler;
  readonly triggerStart: TriggerStart;
}

/** Told at one time, so that the store gathers their commits. */
const SIDE_BY_SIDE = 200;

export function createSignalRouter(parts: SignalRouterParts): SignalRouter {
  return {
    broadcast: async (signal, { id, createdAt }, actor = { id, by: 'signal' }) => {
      // All are found before the first is told: one that waits again must not get it again.
      const { name, variables } = signal;
      const catchers = await findCatchers(parts.context, signal, createdAt);
      let receivers = 0;
      for (let index = 0; index < catchers.length; index += SIDE_BY_SIDE) {
        const some = catchers.slice(index, index + SIDE_BY_SIDE);
        const told = some.map((catcher) => tell(parts, catcher, { variables, id, actor }));
        receivers += (await Promise.all(told)).filter((taken) => taken).length;
      }
      const started = await startBy(parts, { name, variables, id, actor });
      return { receivers, started };
    },
  };
}

type Catcher = Pick<SignalSubscriptionItem, 'id' | 'instanceId' | 'key'>;

async function findCatchers(
  { store }: EngineContext,
  { name, thrownBy }: Signal,
  until: number,
): Promise<readonly Catcher[]> {
  const catchers: Catcher[] = [];
  const waiting = allPages((page) => store.signalSubscriptions(name, page));
  for await (const { id, instanceId, key, element, createdAt } of waiting) {
    const has = instanceId === thrownBy?.instanceId && thrownBy.caughtBy.includes(element);
    if (!has && createdAt <= until) catchers.push({ id, instanceId, key });
  }
  return catchers;
}

async function tell(
  { commands }: SignalRouterParts,
  { id: subscription, instanceId, key }: Catcher,
  { variables, id, actor }: Omit<SignalStart, 'name'>,
): Promise<boolean> {
  const outcome = await commands.handle({
    instanceId,
    command: { kind: 'receive-signal', key, variables },
    actor,
    // A broadcast cut short by a crash begins again: nobody may get it twice.
    claims: [{ key: `sig:${id}:${subscription}`, owner: instanceId }],
  });
  return outcome.kind === 'done';
}

interface SignalStart {
  readonly name: string;
  readonly variables: Variables;
  readonly id: string;
  readonly actor: Actor;
}

async function startBy(
  { context, triggerStart }: SignalRouterParts,
  { name, variables, id, actor }: SignalStart,
): Promise<readonly string[]> {
  const started: string[] = [];
  for (const subscription of await context.store.startSubscriptions()) {
    const { trigger } = subscription;
    if (trigger.kind !== 'signal' || trigger.name !== name) continue;
    const claim = `sig:${id}:${subscription.id}`;
    const { instanceId, outcome } = await triggerStart({ subscription, variables, actor, claim });
    if (outcome.kind === 'done') started.push(instanceId);
    if (outcome.kind === 'refused') context.report(outcome.failure, { during: 'signal' });
  }
  return started;
}

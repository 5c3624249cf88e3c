import { WaybillError } from '../errors/failure.ts';
import type { ProcessModel } from '../model/index.ts';
import type { StartSubscription, WorkReference } from '../ports/index.ts';
import type { Definitions } from './definitions.ts';
import type { EngineContext } from './engine-context.ts';
import { createKeyedMutex, type KeyedMutex } from './keyed-mutex.ts';
import { openStarts } from './open-starts.ts';
import { nextStart, type StartTimerTrigger } from './start-cycle.ts';
import { planStart } from './start-subscriptions.ts';
import { startTimerClaim } from './start-timer-claim.ts';
import type { TriggerStart } from './trigger-start.ts';

/** Timer start events (BPMN 2.0 §10.4.2): each due time starts one instance, whatever crashes. */
export interface StartTimers {
  /** Due time of the next start, of all processes. */
  readonly next: () => Promise<number | undefined>;
  /** Fires the subscription `id` if it is due, and what of its cycle is due too. */
  readonly fire: (id: string) => Promise<void>;
  /** Fires all that is due at the clock's time, in order of due time; gives how many starts. */
  readonly fireDue: () => Promise<number>;
  readonly references: () => Promise<readonly WorkReference[]>;
  /** Runs a change of a process's start subscriptions apart from the firing of its timers. */
  readonly change: KeyedMutex['run'];
}

export interface StartTimersParts {
  readonly context: EngineContext;
  readonly definitions: Definitions;
  readonly triggerStart: TriggerStart;
}

interface StartTimer extends StartSubscription {
  readonly trigger: StartTimerTrigger;
}

/** Three parts, where an instance's timer has two. */
export const isStartTimer = (id: string): boolean => id.split(':').length === 3;

export function createStartTimers(parts: StartTimersParts): StartTimers {
  const { store, clock } = parts.context;
  const mutex = createKeyedMutex();
  const timers = async (): Promise<readonly StartTimer[]> =>
    (await store.startSubscriptions()).filter(isTimer).toSorted(byDue);

  const fire = (id: string): Promise<number> =>
    mutex.run(id.split(':')[0] ?? id, async () => {
      let fired = 0;
      for (;;) {
        const timer = (await timers()).find((found) => found.id === id);
        if (!timer || timer.trigger.due > clock.now()) return fired;
        await fireOnce(parts, timer);
        fired += 1;
      }
    });

  return {
    next: async () => (await timers())[0]?.trigger.due,
    fire: async (id) => {
      await fire(id);
    },
    fireDue: async () => {
      let fired = 0;
      for (const { id, trigger } of await timers()) {
        if (trigger.due <= clock.now()) fired += await fire(id);
      }
      return fired;
    },
    references: async () =>
      (await timers()).map(({ id, trigger }) => ({ kind: 'timer', id, due: trigger.due })),
    change: mutex.run,
  };
}

/** Starts first and writes the next due time then; the claim makes a second start of it nothing. */
async function fireOnce(parts: StartTimersParts, timer: StartTimer): Promise<void> {
  const { context, definitions, triggerStart } = parts;
  const { id, processId, version, trigger } = timer;
  const model = await definitions.model(processId, version);
  if (!model.ok) throw new WaybillError(model.failure);
  const { outcome } = await triggerStart({
    subscription: timer,
    variables: {},
    actor: { id, by: 'timer' },
    claim: startTimerClaim(id, version, trigger.fired),
  });
  if (outcome.kind === 'refused') context.report(outcome.failure, { during: 'timer' });
  await putNext(parts, timer, triggerAfter(context, model.value, timer));
}

function triggerAfter(
  { clock, timeZone }: EngineContext,
  model: ProcessModel,
  { element, definition, trigger }: StartTimer,
): StartTimerTrigger | undefined {
  const time = { now: clock.now(), timeZone };
  const planned = planStart(model, { element, definition }, time);
  if (planned?.kind !== 'timer' || !planned.cycle) return undefined;
  return nextStart(trigger, { element, definition, cycle: planned.cycle, ...time });
}

/** Unless a newer version was deployed meanwhile: then its subscriptions must be open at the end. */
async function putNext(
  { context, definitions }: StartTimersParts,
  timer: StartTimer,
  trigger: StartTimerTrigger | undefined,
): Promise<void> {
  const { store } = context;
  const { id, processId, version } = timer;
  if ((await store.newestVersion(processId)) !== version) return;
  const all = (await store.startSubscriptions()).filter((found) => found.processId === processId);
  const others = all.filter((found) => found.id !== id);
  await store.putStartSubscriptions(
    processId,
    trigger ? [...others, { ...timer, trigger }] : others,
  );
  if ((await store.newestVersion(processId)) === version) return;
  await openStarts(context, definitions, processId);
}

const isTimer = (subscription: StartSubscription): subscription is StartTimer =>
  subscription.trigger.kind === 'timer';

const byDue = (one: StartTimer, other: StartTimer): number => one.trigger.due - other.trigger.due;

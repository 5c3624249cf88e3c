import { openStore } from '../../engine/src/create-engine.ts';
import { addDuration } from '../../engine/src/expression/index.ts';
import type { Engine, EngineOptions } from '../../engine/src/index.ts';
import type { Clock, Store } from '../../engine/src/ports/index.ts';

/** The name of a store that can be opened beside an engine that has it open. */
export type StoreName = Extract<NonNullable<EngineOptions['store']>, string>;

export interface HandClock {
  readonly clock: Clock;
  /** By milliseconds or an ISO 8601 duration. */
  readonly advance: (engine: Engine, by: number | string) => Promise<void>;
}

/** Stands still and is moved from one due time to the next, for engines that a queue drives. */
export function createHandClock(place: StoreName | Store, start: number): HandClock {
  let now = start;
  const advance: HandClock['advance'] = async (engine, by) => {
    const target = targetOf(now, by);
    await engine.settle();
    for (;;) {
      const next = await nextDue(place, now);
      if (next === undefined || next > target) break;
      now = next;
      await engine.settle();
    }
    now = target;
    await engine.settle();
    await onStore(place, (store) => store.expireMessages(target));
  };
  return { clock: { now: () => now }, advance };
}

function targetOf(now: number, by: number | string): number {
  if (typeof by === 'number') return now + by;
  const target = addDuration(now, by, 'Asia/Shanghai');
  if (!target.ok) throw new Error(target.failure.message);
  return target.value;
}

function nextDue(place: StoreName | Store, now: number): Promise<number | undefined> {
  return onStore(place, async (store) => {
    const starts = (await store.startSubscriptions()).flatMap(({ trigger }) =>
      trigger.kind === 'timer' && trigger.due > now ? [trigger.due] : [],
    );
    const times = [await store.nextTimer(now), await store.nextJobTime(now), ...starts];
    const first = Math.min(...times.map((time) => time ?? Infinity));
    return first === Infinity ? undefined : first;
  });
}

async function onStore<T>(place: StoreName | Store, ask: (store: Store) => Promise<T>): Promise<T> {
  if (typeof place === 'object') return ask(place);
  const store = await openStore(place);
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}

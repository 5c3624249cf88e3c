import { openStore } from '../../engine/src/create-engine.ts';
import { addDuration } from '../../engine/src/expression/index.ts';
import type { Engine } from '../../engine/src/index.ts';
import type { Clock } from '../../engine/src/ports/index.ts';
import { T0 } from './start-time.ts';

export interface HandClock {
  readonly clock: Clock;
  readonly advance: (engine: Engine, by: string) => Promise<void>;
}

/** Stands still and is moved from one due time to the next, for engines that a queue drives. */
export function createHandClock(name: `sqlite:${string}`): HandClock {
  let now = T0;
  const advance = async (engine: Engine, by: string): Promise<void> => {
    const target = addDuration(now, by, 'Asia/Shanghai');
    if (!target.ok) throw new Error(target.failure.message);
    await engine.settle();
    for (;;) {
      const next = await nextDue(name, now);
      if (next === undefined || next > target.value) break;
      now = next;
      await engine.settle();
    }
    now = target.value;
    await engine.settle();
  };
  return { clock: { now: () => now }, advance };
}

async function nextDue(name: `sqlite:${string}`, now: number): Promise<number | undefined> {
  const store = await openStore(name);
  const starts = (await store.startSubscriptions()).flatMap(({ trigger }) =>
    trigger.kind === 'timer' && trigger.due > now ? [trigger.due] : [],
  );
  const times = [await store.nextTimer(now), await store.nextJobTime(now), ...starts];
  await store.close();
  return times.reduce((one, other) => Math.min(one ?? Infinity, other ?? Infinity), undefined);
}

import type { Event } from '../kernel/index.ts';
import type { ElementRun } from './pace.ts';

export interface TimedEvents {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly events: readonly Event[];
}

/**
 * Every completed run of an element of an instance that has ended, in the order of their ends. With
 * `until`, the time to the end is that to the last completion of this element; what began after it,
 * or where it was never completed, has none.
 */
export function runsOf(history: readonly TimedEvents[], until?: string): readonly ElementRun[] {
  const ended = history.at(-1)?.time ?? 0;
  const entered = new Map<number, { readonly element: string; readonly time: number }>();
  const runs: (ElementRun & { readonly began: number })[] = [];
  for (const { time, events } of history)
    for (const event of events) {
      if (event.kind === 'sequence-flow-taken' || event.kind === 'element-entered')
        entered.set(event.key, { element: event.element, time });
      if (event.kind !== 'element-completed') continue;
      const began = entered.get(event.key);
      if (began === undefined) continue;
      entered.delete(event.key);
      runs.push({ began: began.time, element: began.element, stay: time - began.time });
    }
  const last = runs.findLast(({ element }) => element === until);
  const end = until === undefined ? ended : last && last.began + last.stay;
  return runs.map(({ began, ...run }) =>
    end === undefined || began >= end ? run : { ...run, toEnd: end - began },
  );
}

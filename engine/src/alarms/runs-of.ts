import type { Event } from '../kernel/index.ts';
import type { ElementRun } from './pace.ts';

export interface TimedEvents {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly events: readonly Event[];
}

/** Every completed run of an element of an instance that has ended, in the order of their ends. */
export function runsOf(history: readonly TimedEvents[]): readonly ElementRun[] {
  const end = history.at(-1)?.time ?? 0;
  const entered = new Map<number, { readonly element: string; readonly time: number }>();
  const runs: ElementRun[] = [];
  for (const { time, events } of history)
    for (const event of events) {
      if (event.kind === 'sequence-flow-taken' || event.kind === 'element-entered')
        entered.set(event.key, { element: event.element, time });
      if (event.kind !== 'element-completed') continue;
      const began = entered.get(event.key);
      if (began === undefined) continue;
      entered.delete(event.key);
      runs.push({ element: began.element, stay: time - began.time, toEnd: end - began.time });
    }
  return runs;
}

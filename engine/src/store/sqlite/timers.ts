import type { Store, TimerItem } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import { workRange } from './work-range.ts';

export function createTimers(
  database: Database,
): Pick<Store, 'timersOf' | 'dueTimers' | 'nextTimer'> {
  type ItemRow = { readonly item: string };
  const ofInstance = database.prepare<ItemRow>(
    'SELECT item FROM timers WHERE id >= ? AND id < ? ORDER BY id',
  );
  const due = database.prepare<ItemRow>(
    'SELECT item FROM timers WHERE due <= ? ORDER BY due, id LIMIT ?',
  );
  const next = database.prepare<{ readonly due: number }>(
    'SELECT due FROM timers WHERE due > ? ORDER BY due LIMIT 1',
  );
  const read = (rows: readonly ItemRow[]): readonly TimerItem[] =>
    rows.map(({ item }) => parseJson<TimerItem>(item));
  return {
    timersOf: async (instanceId) => read(ofInstance.all(...workRange(instanceId))),
    dueTimers: async (now, limit) => read(due.all(now, limit)),
    nextTimer: async (after = Number.MIN_SAFE_INTEGER) => next.get(after)?.due,
  };
}

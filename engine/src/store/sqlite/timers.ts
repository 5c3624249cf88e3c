import type { Store, TimerItem } from '../../ports/index.ts';
import { readTimerPosition } from '../../ports/timer-order.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import { workRange } from './work-range.ts';

export function createTimers(
  database: Database,
): Pick<Store, 'timers' | 'timersOf' | 'dueTimers' | 'nextTimer'> {
  type ItemRow = { readonly item: string };
  const ofInstance = database.prepare<ItemRow>(
    'SELECT item FROM timers WHERE id >= ? AND id < ? ORDER BY id',
  );
  const due = database.prepare<ItemRow>(
    'SELECT item FROM timers WHERE due <= ? ORDER BY due, id LIMIT ?',
  );
  const page = database.prepare<ItemRow>(
    `SELECT item FROM timers WHERE (due, id) > (?1, ?2) AND due < ?3
      AND (?4 IS NULL OR json_extract(item, '$.processId') = ?4) ORDER BY due, id LIMIT ?5`,
  );
  const next = database.prepare<{ readonly due: number }>(
    'SELECT due FROM timers WHERE due > ? ORDER BY due LIMIT 1',
  );
  const read = (rows: readonly ItemRow[]): readonly TimerItem[] =>
    rows.map(({ item }) => parseJson<TimerItem>(item));
  return {
    timers: async ({ processId, dueBefore = Number.MAX_SAFE_INTEGER, after, limit }) => {
      if (limit <= 0) return [];
      const { due: from, id } = readTimerPosition(after);
      return read(page.all(from, id, dueBefore, processId ?? null, limit));
    },
    timersOf: async (instanceId) => read(ofInstance.all(...workRange(instanceId))),
    dueTimers: async (now, limit) => read(due.all(now, limit)),
    nextTimer: async (after = Number.MIN_SAFE_INTEGER) => next.get(after)?.due,
  };
}

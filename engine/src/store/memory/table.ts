import { SortedList } from './sorted-list.ts';

interface Identified {
  readonly id: string;
}

/** Rows by id, in one order, and by the keys that their columns give. */
export interface Table<T extends Identified> {
  readonly put: (row: T) => void;
  readonly delete: (id: string) => void;
  readonly get: (id: string) => T | undefined;
  readonly size: () => number;
  /** In the table's order, from the first row that `starts` holds for. */
  readonly from: (starts: (row: T) => boolean) => Generator<T>;
  /** By id: rows that have the key, or all. */
  readonly rows: (key?: string) => readonly T[];
}

export interface TableOptions<T> {
  readonly compare: (one: T, other: T) => number;
  readonly keys: (row: T) => readonly string[];
}

export function createTable<T extends Identified>({ compare, keys }: TableOptions<T>): Table<T> {
  const byId = new Map<string, T>();
  const byKey = new Map<string, Set<string>>();
  const order = new SortedList<T>(compare);

  const remove = (id: string): void => {
    const row = byId.get(id);
    if (!row) return;
    byId.delete(id);
    order.remove(row);
    for (const key of keys(row)) {
      const ids = byKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) byKey.delete(key);
    }
  };
  const put = (row: T): void => {
    remove(row.id);
    byId.set(row.id, row);
    order.add(row);
    for (const key of keys(row)) byKey.set(key, (byKey.get(key) ?? new Set()).add(row.id));
  };
  const select = (key?: string): readonly T[] =>
    key === undefined
      ? [...byId.values()]
      : [...(byKey.get(key) ?? [])].flatMap((id) => byId.get(id) ?? []);

  return {
    put,
    delete: remove,
    get: (id) => byId.get(id),
    size: () => byId.size,
    from: (starts) => order.from(starts),
    rows: (key) => select(key).toSorted(compareIds),
  };
}

export function compareIds(one: Identified, other: Identified): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

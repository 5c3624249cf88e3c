import type { Engine, InstanceRow } from '@waybill/engine';
import { askFor, cursorAt, pageOf, type PageQuery } from '../http/page.ts';
import { looksOf, type LookedAt } from './looked-at.ts';

type Conditions = Omit<NonNullable<Parameters<Engine['instances']>[0]>, 'limit' | 'after'>;

/** What the store finds instances by, and what is looked at in each of those. */
interface InstanceSearch extends Conditions, Omit<LookedAt, 'begins'>, PageQuery {
  /** A business key or an id; where none is so, how they begin. */
  readonly key?: string;
}

interface FoundInstances {
  readonly items: readonly InstanceRow[];
  readonly next?: string;
  /** At how many it was looked for these, where no index finds them. */
  readonly looked?: number;
}

/** Instances looked at for one page, and read at one time; whole ones cost more than their rows. */
const MOST_LOOKED = { rows: 10_000, whole: 500 };
const LOOKED = { rows: 500, whole: 50 };

/**
 * A page of instances. No store has an index on the times, starters, elements, incidents and variables
 * of an instance, nor on how its key begins: those found by the rest are looked at until the page is full
 * or the bound is met, so that a page may be short and not be the last.
 */
export async function findInstances(
  engine: Engine,
  { key, ...search }: InstanceSearch,
): Promise<FoundInstances> {
  if (key === undefined || search.businessKey !== undefined)
    return find(engine, { ...search, ...(key !== undefined && { begins: key }) });
  // Whoever has the whole of it need not wait until others are looked at.
  for (const whole of [{ businessKey: key }, { ids: [key] }]) {
    const known = await engine.instances({ ...conditionsOf({ ...search, ...whole }), limit: 1 });
    if (known.length > 0) return find(engine, { ...search, ...whole });
  }
  return find(engine, { ...search, begins: key });
}

type Search = Conditions & LookedAt & PageQuery;

async function find(engine: Engine, search: Search): Promise<FoundInstances> {
  const conditions = conditionsOf(search);
  const { fits, whole } = looksOf(search);
  if (fits) return look(engine, search, { conditions, fits, most: whole ? 'whole' : 'rows' });
  const found = await engine.instances({ ...conditions, ...askFor(search) });
  return pageOf(found, search, ({ id }) => id);
}

/** What the store is asked for: the rest is looked at. */
function conditionsOf(search: Search): Conditions {
  const indexed = Object.entries(search).filter(([name]) => Object.hasOwn(INDEXED, name));
  return {
    // Of these names alone, and as they came.
    ...(Object.fromEntries(indexed) as Conditions),
    ...(search.incidentCode !== undefined && { withIncidents: true }),
  };
}

const INDEXED: Readonly<Record<keyof Conditions, true>> = {
  ...{ processId: true, version: true, businessKey: true, parentId: true, status: true },
  ...{ suspended: true, withIncidents: true, ids: true, descending: true },
};

interface Looking {
  readonly conditions: Conditions;
  readonly fits: NonNullable<ReturnType<typeof looksOf>['fits']>;
  readonly most: 'rows' | 'whole';
}

async function look(
  engine: Engine,
  search: PageQuery,
  { conditions, fits, most }: Looking,
): Promise<FoundInstances> {
  const { limit: wanted, after: start } = askFor(search);
  const found: InstanceRow[] = [];
  let after = start;
  let looked = 0;
  for (let turn = 0; turn < MOST_LOOKED[most]; turn += LOOKED[most]) {
    const page = { limit: LOOKED[most], ...(after !== undefined && { after }) };
    const read = await engine.instances({ ...conditions, ...page });
    looked += read.length;
    const fitting = await Promise.all(read.map((row) => fits(engine, row)));
    found.push(...read.filter((_row, index) => fitting[index]));
    after = read.at(-1)?.id;
    if (found.length >= wanted || read.length < LOOKED[most] || after === undefined)
      return { ...pageOf(found.slice(0, wanted), search, ({ id }) => id), looked };
  }
  return { items: found, ...(after !== undefined && { next: cursorAt(after) }), looked };
}

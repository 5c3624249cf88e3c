import type { Engine, InstanceRow } from '@waybill/engine';
import { askFor, cursorAt, pageOf, type PageQuery } from '../http/page.ts';

type Conditions = Omit<NonNullable<Parameters<Engine['instances']>[0]>, 'limit' | 'after'>;

/** What the store finds instances by, and what is looked at in each of those. */
export interface InstanceSearch extends Conditions, PageQuery {
  readonly startedFrom?: number;
  readonly startedBefore?: number;
  readonly element?: string;
  readonly incidentCode?: string;
}

interface FoundInstances {
  readonly items: readonly InstanceRow[];
  readonly next?: string;
}

/** Instances looked at for one page, and read at one time; whole ones cost more than their rows. */
const MOST_LOOKED = { rows: 10_000, whole: 500 };
const LOOKED = { rows: 500, whole: 50 };

/**
 * A page of instances. No store has an index on the time, the elements or the incidents of an
 * instance: those found by the rest are looked at until the page is full or the bound is met, so
 * that a page may be short and not be the last.
 */
export async function findInstances(
  engine: Engine,
  search: InstanceSearch,
): Promise<FoundInstances> {
  const {
    startedFrom,
    startedBefore,
    element,
    incidentCode,
    limit: _,
    after: _after,
    ...rest
  } = search;
  const whole = element !== undefined || incidentCode !== undefined;
  const looks = whole || startedFrom !== undefined || startedBefore !== undefined;
  if (!looks) {
    const found = await engine.instances({ ...rest, ...askFor(search) });
    return pageOf(found, search, ({ id }) => id);
  }
  const conditions = { ...rest, ...(incidentCode !== undefined && { withIncidents: true }) };
  return look(engine, search, { conditions, most: whole ? 'whole' : 'rows' });
}

async function look(
  engine: Engine,
  search: InstanceSearch,
  { conditions, most }: { readonly conditions: Conditions; readonly most: 'rows' | 'whole' },
): Promise<FoundInstances> {
  const { limit: wanted, after: start } = askFor(search);
  const found: InstanceRow[] = [];
  let after = start;
  for (let looked = 0; looked < MOST_LOOKED[most]; looked += LOOKED[most]) {
    const page = { limit: LOOKED[most], ...(after !== undefined && { after }) };
    const read = await engine.instances({ ...conditions, ...page });
    const fits = await Promise.all(read.map((row) => isAsked(engine, search, row)));
    found.push(...read.filter((_row, index) => fits[index]));
    after = read.at(-1)?.id;
    if (found.length >= wanted || read.length < LOOKED[most] || after === undefined)
      return pageOf(found.slice(0, wanted), search, ({ id }) => id);
  }
  return { items: found, ...(after !== undefined && { next: cursorAt(after) }) };
}

async function isAsked(
  engine: Engine,
  { startedFrom = 0, startedBefore = Infinity, element, incidentCode }: InstanceSearch,
  { id, startedAt }: InstanceRow,
): Promise<boolean> {
  if (startedAt < startedFrom || startedAt >= startedBefore) return false;
  if (element === undefined && incidentCode === undefined) return true;
  const { executions, incidents } = (await engine.instance(id)).state;
  const stands = (one: { readonly element: string }): boolean => one.element === element;
  const failed = Object.values(incidents).map(({ failure }) => failure.code);
  return (
    (element === undefined || Object.values(executions).some(stands)) &&
    (incidentCode === undefined || failed.includes(incidentCode))
  );
}

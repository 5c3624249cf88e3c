import { taskPosition, type Engine, type UserTaskItem } from '@waybill/engine';
import type { Summaries } from '../summaries/create-summaries.ts';
import { namesOfCalled } from '../summaries/names-of-called.ts';
import type { Caller } from '../http/call.ts';
import { askFor, cursorAt, pageOf, type PageQuery } from '../http/page.ts';
import { fold } from './fold.ts';

export type EngineTaskQuery = NonNullable<Parameters<Engine['tasks']>[0]>;

export type TaskSearch = Omit<EngineTaskQuery, 'limit' | 'after'> &
  PageQuery & { readonly text?: string };

interface FoundTasks {
  readonly items: readonly UserTaskItem[];
  readonly next?: string;
}

interface Place {
  readonly engine: Engine;
  readonly summaries: Summaries;
  readonly caller: Caller;
}

/** Tasks looked at for one page of a search by text, and read at one time. */
const MOST_SCANNED = 5_000;
const SCANNED = 500;
/** Instances read for one page, to know their customers; names are kept for the pages after it. */
const MOST_READ = 1_000;

/** A page of tasks in the order asked for. */
export async function findTasks(place: Place, search: TaskSearch): Promise<FoundTasks> {
  const { text, limit: _limit, after: _after, ...query } = search;
  const wanted = text === undefined ? '' : fold(text);
  if (wanted !== '') return scan(place, { ...search, text: wanted });
  const found = await place.engine.tasks({ ...query, ...askFor(search) });
  return pageOf(found, search, (item) => taskPosition(item, query.order));
}

/**
 * No store has an index on words: tasks are read in their order until the page is full. What lies
 * beyond the bounds is looked at by the next page, so that a page may be short and not be the last.
 */
async function scan(
  place: Place,
  search: TaskSearch & { readonly text: string },
): Promise<FoundTasks> {
  const { text, limit: _limit, after: _after, ...query } = search;
  const { limit, after: start } = askFor(search);
  const sift = await createSieve(place, text);
  const found: UserTaskItem[] = [];
  let after = start;
  let opened = 0;
  for (let scanned = 0; scanned < MOST_SCANNED && opened < MOST_READ; scanned += SCANNED) {
    const page = { limit: SCANNED, ...(after !== undefined && { after }) };
    const looked = await place.engine.tasks({ ...query, ...page });
    const sifted = await sift(looked);
    found.push(...sifted.found);
    opened += sifted.read;
    const last = looked.at(-1);
    if (found.length >= limit || last === undefined || looked.length < SCANNED)
      return pageOf(found.slice(0, limit), search, (item) => taskPosition(item, query.order));
    after = taskPosition(last, query.order);
  }
  return { items: found, ...(after !== undefined && { next: cursorAt(after) }) };
}

/** Those by which people know every word of the text, be it by their customer. */
async function createSieve({ engine, summaries, caller }: Place, text: string) {
  const words = text.split(/\s+/);
  const called = new Set((await namesOfCalled(engine, caller, text)).map(fold));
  return async (items: readonly UserTaskItem[]) => {
    const english = await englishNames(engine, items);
    const holds = (item: UserTaskItem, customer = ''): boolean => {
      const known = fold([...wordsOf(item), english(item), customer].join('\n'));
      return words.every((word) => known.includes(word)) || called.has(fold(customer));
    };
    const others = items.filter((item) => !holds(item)).map(({ instanceId }) => instanceId);
    const { summaries: found, read } = await summaries.lately(caller, others);
    const customerOf = ({ instanceId }: UserTaskItem) => found.get(instanceId)?.customer;
    return { found: items.filter((item) => holds(item, customerOf(item))), read };
  };
}

const wordsOf = ({ name = '', element, businessKey = '', instanceId, task }: UserTaskItem) => [
  ...[name, element, businessKey, instanceId, task.assignee ?? ''],
];

/** The names of the tasks' elements in English, read once for each version. */
async function englishNames(engine: Engine, items: readonly UserTaskItem[]) {
  const keyOf = ({ processId, version }: UserTaskItem): string => `${processId} ${version}`;
  const versions = new Map(items.map((item) => [keyOf(item), item]));
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const [key, { processId, version }] of versions) {
    const found = (await engine.elementNames(processId, version)) ?? [];
    names.set(key, new Map(found.map(({ id, nameEn = '' }) => [id, nameEn])));
  }
  return (item: UserTaskItem): string => names.get(keyOf(item))?.get(item.element) ?? '';
}

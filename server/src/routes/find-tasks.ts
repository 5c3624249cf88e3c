import { taskPosition, type Engine, type UserTaskItem } from '@waybill/engine';
import { askFor, cursorAt, pageOf, type PageQuery } from '../http/page.ts';

export type EngineTaskQuery = NonNullable<Parameters<Engine['tasks']>[0]>;

export type TaskSearch = Omit<EngineTaskQuery, 'limit' | 'after'> &
  PageQuery & { readonly text?: string };

interface FoundTasks {
  readonly items: readonly UserTaskItem[];
  readonly next?: string;
}

/** Tasks looked at for one page of a search by text, and read at one time. */
const MOST_SCANNED = 5_000;
const SCANNED = 500;

/** A page of tasks in the order asked for. */
export async function findTasks(engine: Engine, search: TaskSearch): Promise<FoundTasks> {
  const { text, limit: _limit, after: _after, ...query } = search;
  const wanted = text === undefined ? '' : fold(text);
  if (wanted !== '') return scan(engine, { ...search, text: wanted });
  const found = await engine.tasks({ ...query, ...askFor(search) });
  return pageOf(found, search, (item) => taskPosition(item, query.order));
}

/**
 * No store has an index on words: tasks are read in their order until the page is full. What lies
 * beyond the bound is looked at by the next page, so that a page may be short and not be the last.
 */
async function scan(
  engine: Engine,
  search: TaskSearch & { readonly text: string },
): Promise<FoundTasks> {
  const { text, limit: _limit, after: _after, ...query } = search;
  const { limit, after: start } = askFor(search);
  const found: UserTaskItem[] = [];
  let after = start;
  for (let scanned = 0; scanned < MOST_SCANNED; scanned += SCANNED) {
    const page = { limit: SCANNED, ...(after !== undefined && { after }) };
    const read = await engine.tasks({ ...query, ...page });
    const english = await englishNames(engine, read);
    found.push(...read.filter((item) => holds(item, english(item), text)));
    const last = read.at(-1);
    if (found.length >= limit || last === undefined || read.length < SCANNED)
      return pageOf(found.slice(0, limit), search, (item) => taskPosition(item, query.order));
    after = taskPosition(last, query.order);
  }
  return { items: found, ...(after !== undefined && { next: cursorAt(after) }) };
}

/** Whether what people know a task by holds every word of the text. */
function holds(item: UserTaskItem, english: string, text: string): boolean {
  const { name = '', element, businessKey = '', instanceId, task } = item;
  const all = [name, english, element, businessKey, instanceId, task.assignee ?? ''].join('\n');
  const folded = fold(all);
  return text.split(/\s+/).every((word) => folded.includes(word));
}

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

/** Case, full width and outer spaces make no difference. */
const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

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
    found.push(...read.filter((item) => textOf(item).includes(text)));
    const last = read.at(-1);
    if (found.length >= limit || last === undefined || read.length < SCANNED)
      return pageOf(found.slice(0, limit), search, (item) => taskPosition(item, query.order));
    after = taskPosition(last, query.order);
  }
  return { items: found, ...(after !== undefined && { next: cursorAt(after) }) };
}

/** What people know a task by. */
const textOf = ({ name = '', element, businessKey = '', instanceId, task }: UserTaskItem): string =>
  fold([name, element, businessKey, instanceId, task.assignee ?? ''].join('\n'));

/** Case, full width and outer spaces make no difference. */
const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

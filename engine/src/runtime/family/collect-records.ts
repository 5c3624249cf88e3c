import { WaybillError } from '../../errors/failure.ts';
import type { Records } from '../records/records-api.ts';
import type { RecordTypeView, RecordView } from '../records/record-values.ts';
import { allPages } from '../all-pages.ts';
import type { FamilyCircle } from './family-circle.ts';
import type { FamilyOptions } from './family-values.ts';

type ReadRecords = Pick<Records, 'types' | 'get' | 'search' | 'history'>;

/** What an order itself refers to and what is its own: not its customer, who has other orders too. */
const ORDER = 'order';
/** What the customer calls the order; processes that begin with the customer's paper go by it. */
const CUSTOMERS_NUMBER = 'purchaseOrder';
const HEADS: ReadonlySet<string> = new Set(['contract']);

interface Search {
  readonly records: ReadRecords;
  readonly types: readonly RecordTypeView[];
  readonly roles: Pick<FamilyOptions, 'roles'>;
  readonly circle: FamilyCircle;
  /** Types that the roles close. */
  readonly hidden: Set<string>;
}

interface Referred {
  readonly type: string;
  readonly key: string;
}

/**
 * The order, by our number or the customer's, and its contract, and whatever refers to the order or to what was found so: an invoice
 * to the order, a receipt to the invoice. Gives the types that the roles close.
 */
export async function collectRecords(
  records: ReadRecords,
  orderNumber: string,
  { circle, roles }: { readonly circle: FamilyCircle; readonly roles: Search['roles'] },
): Promise<readonly string[]> {
  const types = await records.types();
  const search: Search = { records, types, roles, circle, hidden: new Set() };
  const orders = await takeHeads(search, orderNumber);
  const open: Referred[] = [{ type: ORDER, key: orderNumber }, ...orders];
  for (let next = open.pop(); next && !circle.isFull(); next = open.pop()) {
    for (const record of await referringTo(search, next)) {
      const key = keyOf(search, record);
      if ((await take(search, record)) && key !== undefined) open.push({ type: record.type, key });
    }
  }
  return [...search.hidden].sort();
}

/** Gives the orders that are called so by the customer. */
async function takeHeads(search: Search, orderNumber: string): Promise<readonly Referred[]> {
  const { records, roles } = search;
  const ours = await unlessClosed(search, ORDER, () =>
    records.get(`${ORDER}/${orderNumber}`, roles),
  );
  if (ours) await takeHead(search, ours);
  const type = search.types.find(({ id }) => id === ORDER);
  if (!type?.fields.includes(CUSTOMERS_NUMBER)) return [];
  const where = { [CUSTOMERS_NUMBER]: orderNumber };
  const theirs = await unlessClosed(search, ORDER, () =>
    records.search({ type: ORDER, where, ...roles }),
  );
  const found: Referred[] = [];
  for (const order of theirs ?? []) {
    await takeHead(search, order);
    const key = keyOf(search, order);
    if (key !== undefined) found.push({ type: ORDER, key });
  }
  return found;
}

async function takeHead(search: Search, order: RecordView): Promise<void> {
  await take(search, order);
  const { references = [] } = search.types.find(({ id }) => id === ORDER) ?? {};
  for (const { field, type } of references.filter((one) => HEADS.has(one.type))) {
    const key = order.values[field];
    if (typeof key !== 'string') continue;
    const head = await unlessClosed(search, type, () => {
      return search.records.get(`${type}/${key}`, search.roles);
    });
    if (head) await take(search, head);
  }
}

async function referringTo(
  search: Search,
  { type, key }: Referred,
): Promise<readonly RecordView[]> {
  const { records, types, roles, circle } = search;
  const found: RecordView[] = [];
  for (const { id, references } of types) {
    for (const { field } of references.filter((one) => one.type === type)) {
      await unlessClosed(search, id, async () => {
        const query = { type: id, where: { [field]: key }, ...roles };
        for await (const record of allPages((page) => records.search({ ...query, ...page }))) {
          found.push(record);
          if (found.length > circle.limit) break;
        }
      });
    }
  }
  return found;
}

async function take({ records, circle, roles, types }: Search, view: RecordView): Promise<boolean> {
  const { id, type, status, revision } = view;
  const key = keyOf({ types }, view);
  const [first] = await records.history(id, { limit: 1, ...roles });
  return circle.add({
    ...{ kind: 'record', id, type, status, revision, time: first?.time ?? 0 },
    ...(key !== undefined && { key }),
  });
}

function keyOf({ types }: Pick<Search, 'types'>, { type, values }: RecordView): string | undefined {
  const [name] = types.find(({ id }) => id === type)?.unique[0] ?? [];
  const key = name === undefined ? undefined : values[name];
  return typeof key === 'string' ? key : undefined;
}

const CLOSED: ReadonlySet<string> = new Set(['RECORD_FORBIDDEN', 'RECORD_QUERY_INVALID']);
const ABSENT: ReadonlySet<string> = new Set(['RECORD_NOT_FOUND', 'RECORD_TYPE_NOT_FOUND']);

/** Undefined where there is no such record, or the roles close its type. */
async function unlessClosed<T>(
  { hidden }: Search,
  type: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof WaybillError)) throw thrown;
    if (CLOSED.has(thrown.code)) hidden.add(type);
    else if (!ABSENT.has(thrown.code)) throw thrown;
    return undefined;
  }
}

import { pricesByQuantity } from '../../server/prices-by-quantity.ts';
import { largeOrder, productRows, shippedProcesses } from './large-files.ts';

/** Sends a request and gives its answer read to the end; throws for anything but success. */
export type Ask = (method: 'GET' | 'POST', path: string, body?: object) => Promise<string>;

export interface HeavyRequest {
  /** What somebody does. */
  readonly name: string;
  readonly send: (ask: Ask, round: number) => Promise<unknown>;
  /** What it reads is kept from then on: the first look alone tells. */
  readonly once?: true;
}

const RULES = 1_000;
const ROWS = 5_000;
const LINES = 5_000;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** One of each class that may keep others waiting, in an order in which each finds what it needs. */
export const HEAVY_REQUESTS: readonly HeavyRequest[] = [
  {
    name: `a draft of ${RULES.toLocaleString('en')} rules is saved`,
    send: (ask, round) => {
      const content = pricesByQuantity(RULES + round);
      const files = [{ kind: 'rule-set', name: 'prices.json', content }];
      return ask('POST', '/drafts', { title: 'Prices', files, scenarios: [] });
    },
  },
  {
    name: 'all processes that ship are deployed',
    send: (ask, round) => ask('POST', '/deployments', { files: shippedProcesses(round) }),
  },
  {
    name: 'coverage of the policies',
    send: (ask) => ask('GET', '/policies/coverage'),
    once: true,
  },
  {
    name: `${ROWS.toLocaleString('en')} rows are imported`,
    send: async (ask, round) => {
      const content = base64(productRows(ROWS, round));
      const file = { name: 'products.csv', content };
      expectIn(await ask('POST', '/record-tables/product', file), `"created":${String(ROWS)}`);
    },
  },
  {
    name: 'these are exported as .xlsx',
    send: (ask) => ask('GET', '/record-tables/product?format=xlsx'),
  },
  {
    name: `an EDIFACT order of ${LINES.toLocaleString('en')} lines is read`,
    send: async (ask, round) => {
      const file = { name: 'order.edi', content: base64(largeOrder(LINES, round)) };
      expectIn(await ask('POST', '/intake/read', file), `Steel bracket ${String(LINES - 1)}`);
    },
  },
  { name: 'all history is verified', send: (ask) => ask('POST', '/audit/verify', {}) },
  { name: 'a report', send: (ask) => ask('GET', '/reports/open-work') },
  {
    name: 'time by element',
    send: (ask) => ask('GET', '/definitions/order/versions/1/heat'),
  },
];

function expectIn(answer: string, expected: string): void {
  if (!answer.includes(expected))
    throw new Error(`Expected ${expected}, but got ${answer.slice(0, 500)}.`);
}

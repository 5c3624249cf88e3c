import type { DateKind, OrderDate } from '../canonical-order.ts';
import { momentOfDigits } from '../interpret/moment.ts';
import type { Moment } from '../interpret/moment.ts';
import { orderDate } from '../interpret/order-date.ts';
import type { NoteBook } from '../note.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { DATE_KINDS } from './edifact-codes.ts';

/** DTM, C507: function, value, format (data element 2379). A period gives two dates. */
export function datesOf(view: SegmentView, notes: NoteBook): OrderDate[] {
  const value = view.peek(1, 2);
  if (value === null) return [];
  const [code, field] = [view.take(1, 1), view.field(1, 2)];
  const format = view.take(1, 3);
  const kind = DATE_KINDS.get(code ?? '') ?? 'other';
  const stated = format === null ? value : `${value} (${format})`;
  const shared = { code: code === null ? null : `edifact:${code}`, stated, path: field.path };
  const period = PERIODS.get(format ?? '');
  if (period === undefined || !value.includes('-')) {
    return [orderDate({ kind, ...shared, moment: momentOf(value, format) }, notes)];
  }
  const [from = '', to = ''] = value.split('-', 2);
  const [first, last] = PERIOD_KINDS[kind] ?? (['other', 'other'] as const);
  return [
    orderDate({ kind: first, ...shared, moment: momentOf(from, period) }, notes),
    orderDate({ kind: last, ...shared, moment: momentOf(to, period) }, notes),
  ];
}

/** Without a format the digits themselves say it: 6 or 8 for a day, 10 or more with a time. */
export function momentOf(value: string, format: string | null): Moment | null {
  const layout = LAYOUTS.get(format ?? '') ?? (format === null ? plainLayout(value) : undefined);
  if (layout === undefined || !/^\d+(?:[A-Z]{3}|[+-]\d+)?$/.test(value)) return null;
  const [day, clock] = layout;
  const digits = /^\d+/.exec(value)?.[0] ?? '';
  if (format !== '303' && format !== '304' && digits.length !== day + clock) return null;
  return momentOfDigits(digits.slice(0, day), digits.slice(day, day + clock));
}

type Layout = readonly [day: number, clock: number];

/** Lengths of day and time in each format; DDMMYY and weeks are left to people. */
const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['101', [6, 0]],
  ['102', [8, 0]],
  ['201', [6, 4]],
  ['202', [6, 6]],
  ['203', [8, 4]],
  ['204', [8, 6]],
  ['303', [8, 4]],
  ['304', [8, 6]],
]);

function plainLayout(value: string): Layout | undefined {
  const layouts: Readonly<Record<number, Layout>> = {
    6: [6, 0],
    8: [8, 0],
    12: [8, 4],
    14: [8, 6],
  };
  return layouts[value.length];
}

/** Formats of periods, with the format of each of their ends. */
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['711', '101'],
  ['718', '102'],
  ['719', '203'],
]);

const PERIOD_KINDS: Partial<Record<DateKind, readonly [DateKind, DateKind]>> = {
  'requested-delivery': ['earliest-delivery', 'latest-delivery'],
  'requested-shipment': ['earliest-shipment', 'latest-shipment'],
};

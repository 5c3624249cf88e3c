import type { Json, Variables } from '../../model/index.ts';
import { payableUnits } from '../../money/currency.ts';
import type { CompiledMeasure } from '../compiled-report.ts';
import type { MeasureKind, ReportMeasure } from '../report.ts';
import { ReportStop } from '../report-stop.ts';
import type { MeasureValue } from '../result.ts';
import { Exact, exactOf, percent } from './exact.ts';
import type { Evaluate } from './run-context.ts';

/** What one measure has added up, of a group or of all. */
export interface Sums {
  items: number;
  /** Of a share: rows it is a share of. */
  whole: number;
  sum: Exact;
  /** By currency. */
  readonly money: Map<string, Exact>;
}

export const noSums = (): Sums => ({ items: 0, whole: 0, sum: new Exact(0), money: new Map() });

/** What one row gives to a measure. */
export interface Given {
  readonly items: readonly Json[];
  readonly whole: boolean;
}

const ROW: readonly Json[] = [true];

export function givenBy({ measure, value, where, of }: CompiledMeasure, read: Evaluate): Given {
  const whole = !of || read(of) === true;
  if (!whole || (where && read(where) !== true)) return { items: [], whole };
  if (!value || measure.kind === 'share') return { items: ROW, whole };
  const found = read(value);
  const items = isList(found) ? found : [found];
  return { items: items.filter((item) => item !== null), whole };
}

// `Array.isArray` does not narrow a readonly list.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export function addTo(sums: Sums, measure: ReportMeasure, { items, whole }: Given): void {
  sums.whole += whole ? 1 : 0;
  for (const item of items) {
    sums.items += 1;
    if (measure.kind === 'money') addMoney(sums, measure, item);
    if (measure.kind === 'sum' || measure.kind === 'mean')
      sums.sum = sums.sum.plus(needNumber(measure, item, item));
  }
}

function addMoney({ money }: Sums, measure: ReportMeasure, item: Json): void {
  const { amount, currency } = isMembers(item) ? item : NOTHING;
  const added = needNumber(measure, amount, item);
  if (typeof currency !== 'string' || payableUnits(currency) === undefined)
    throw wrongValue(measure, 'an amount with a currency of ISO 4217', item);
  money.set(currency, (money.get(currency) ?? new Exact(0)).plus(added));
}

const NOTHING: Variables = {};

const isMembers = (value: Json): value is Variables =>
  typeof value === 'object' && value !== null && !isList(value);

function needNumber(measure: ReportMeasure, value: Json | undefined, shown: Json): Exact {
  const exact = exactOf(value);
  if (!exact) throw wrongValue(measure, 'a number of at most 15 digits, or exact text', shown);
  return exact;
}

const wrongValue = ({ id }: ReportMeasure, expected: string, seen: Json): ReportStop =>
  new ReportStop(
    'REPORT_VALUE',
    `Expected measure "${id}" to get ${expected}, but got ${JSON.stringify(seen).slice(0, 80)}.`,
  );

type ValueOf = (sums: Sums, measure: ReportMeasure, total: Sums) => MeasureValue;

const VALUES = {
  count: ({ items }) => items,
  sum: ({ sum }) => sum.toFixed(),
  money: ({ money }) =>
    [...money]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([currency, amount]) => ({ amount: inUnits(amount, currency), currency })),
  mean: ({ sum, items }, measure) =>
    items === 0 ? null : sum.div(items).toFixed(digitsOf(measure)),
  share: ({ items, whole }, measure, total) =>
    percent(items, measure.where === undefined ? total.items : whole, digitsOf(measure)),
} as const satisfies Record<MeasureKind, ValueOf>;

/** `total` is what the same measure has added up over all rows. */
export const valueOfSums: ValueOf = (sums, measure, total) =>
  VALUES[measure.kind](sums, measure, total);

const digitsOf = (measure: ReportMeasure): number =>
  'digits' in measure ? (measure.digits ?? 1) : 1;

/** All minor units of the currency, and more digits where there are more. */
const inUnits = (amount: Exact, currency: string): string =>
  amount.toFixed(Math.max(payableUnits(currency) ?? 0, amount.decimalPlaces()));

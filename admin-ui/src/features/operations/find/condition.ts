import type { AskedValue } from '../../../parts/asked/asked-value.ts';

/** What is asked of a variable. */
export interface Condition {
  /** Such as `order.buyer.name`. */
  readonly path: string;
  readonly comparison: Comparison;
  readonly value: string;
}

/** As the server reads them. */
const WRITTEN = { equal: '=', contains: '~', least: '>=', most: '<=' } as const;
export type Comparison = keyof typeof WRITTEN;

export const writeCondition = ({ path, comparison, value }: Condition): string =>
  `${path}${WRITTEN[comparison]}${value}`;

/** Undefined where it is none, as when somebody has changed the address. */
export function readCondition(written: string): Condition | undefined {
  const [, path = '', sign, value = ''] = /^([^=~<>]+)(=|~|>=|<=)(.+)$/su.exec(written) ?? [];
  const comparison = COMPARISONS.find((one) => WRITTEN[one] === sign);
  return comparison && { path, comparison, value };
}

const COMPARISONS: readonly Comparison[] = ['contains', 'equal', 'least', 'most'];

/** Those that make sense for such a value, the likeliest first. */
export function comparisonsFor(kind: AskedValue['kind']): readonly Comparison[] {
  switch (kind) {
    case 'choice':
    case 'yes-no':
      return ['equal'];
    case 'number':
    case 'money':
    case 'day':
      return ['equal', 'least', 'most'];
    case 'text':
      return ['contains', 'equal'];
    default:
      return COMPARISONS;
  }
}

/** What is compared: of a list each thing in it, of money its amount; `any` where nobody has told. */
export function comparedAs(known: AskedValue | undefined): AskedValue {
  const { item, ...one } = known ?? UNKNOWN;
  switch (one.kind) {
    case 'list':
      return item ? { ...comparedAs(item), name: one.name } : { ...one, kind: 'any' };
    case 'money':
      return { ...one, kind: 'number' };
    case 'group':
    case 'json':
      return { ...one, kind: 'any' };
    default:
      return one;
  }
}

const UNKNOWN: AskedValue = { name: '', kind: 'any', choices: [], labels: {} };

/** What is greater or less than others: numbers, and days as the calendar has them. */
export const isOrdered = (value: string): boolean =>
  /^-?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}$/.test(value.trim());

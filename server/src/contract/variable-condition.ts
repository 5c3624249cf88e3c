/** Between a variable and a value: equal, contains, at least, at most. */
const COMPARISONS = { equal: '=', contains: '~', least: '>=', most: '<=' } as const;
export type Comparison = keyof typeof COMPARISONS;

/** What is asked of a variable; written as `<path><comparison><value>`, such as `order.buyer.name~ACME`. */
export interface VariableCondition {
  readonly path: string;
  readonly comparison: Comparison;
  readonly value: string;
}

/** So many at once, each of which must be true. */
export const MOST_CONDITIONS = 5;

const WRITTEN = /^([^=~<>]+)(=|~|>=|<=)(.+)$/su;

export const writeCondition = ({ path, comparison, value }: VariableCondition): string =>
  `${path}${COMPARISONS[comparison]}${value}`;

/** Undefined where it is none. */
export function readCondition(written: string): VariableCondition | undefined {
  const [, path = '', sign, value = ''] = WRITTEN.exec(written) ?? [];
  const comparison = NAMES.find((name) => COMPARISONS[name] === sign);
  return comparison && { path, comparison, value };
}

// Object.keys gives text; these are the keys of the line above.
const NAMES = Object.keys(COMPARISONS) as Comparison[];

/** A day as the calendar has it. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** What is greater or less than others. */
export const isOrdered = (text: string): boolean => isNumber(text) || isDay(text);

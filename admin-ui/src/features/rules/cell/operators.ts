import type { Json } from '@waybill/server/contract';
import type { Term } from '../table/terms.ts';
import type { ValueKind } from '../table/value-kind.ts';

/** How many values an operator looks at: a list, two ends, one, or an object of its own. */
export type Arity = 'one' | 'list' | 'two' | 'object';

const ARITIES: Readonly<Record<string, Arity>> = {
  ...{ in: 'list', notIn: 'list' },
  ...{ between: 'two', notBetween: 'two', dateBetween: 'two', dateNotBetween: 'two' },
  ...{ withinWorkingDays: 'object', notWithinWorkingDays: 'object' },
  ...{ inTable: 'object', notInTable: 'object' },
};

export const arityOf = (operator: string): Arity => ARITIES[operator] ?? 'one';

const SAME = ['equal', 'notEqual', 'in', 'notIn'];
const ORDER = [
  ...['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  ...['between', 'notBetween'],
];
const DATES = [
  ...['dateEqual', 'dateBefore', 'dateOnOrBefore', 'dateAfter', 'dateOnOrAfter'],
  ...['dateBetween', 'dateNotBetween', 'withinWorkingDays', 'notWithinWorkingDays'],
];
const TEXTS = ['matches', 'doesNotMatch', 'inTable', 'notInTable'];
const LISTS = ['contains', 'doesNotContain'];

/** Operators that make sense of a kind of value, the likeliest first. */
export const OPERATORS_OF: Readonly<Record<ValueKind['type'], readonly string[]>> = {
  choice: SAME,
  'yes-no': ['equal', 'notEqual'],
  number: [...ORDER, ...SAME],
  decimal: [...ORDER, 'decimalEqual', 'decimalNotEqual'],
  date: DATES,
  text: [...SAME, ...TEXTS],
  list: LISTS,
  any: [...SAME, ...ORDER, ...DATES, ...LISTS, ...TEXTS],
};

/** The value as far as another operator can take it over. */
export function valueFor(operator: string, before: Json): Json {
  const list: readonly Json[] | undefined = isList(before) ? before : undefined;
  const first = list ? (list[0] ?? null) : before;
  const plain = typeof first === 'object' && first !== null && !('fact' in first) ? null : first;
  switch (arityOf(operator)) {
    case 'one':
      return plain;
    case 'list':
      return list ?? [plain];
    case 'two':
      return list?.length === 2 ? list : [plain, plain];
    case 'object':
      return operator.endsWith('able')
        ? { table: '', column: '' }
        : { days: 3, of: plain, calendar: 'cn' };
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export const startingTerm = (fact: string, path: string | undefined, kind: ValueKind): Term => {
  const [operator = 'equal'] = OPERATORS_OF[kind.type];
  const value = valueFor(operator, kind.choices[0] ?? STARTS[kind.type] ?? '');
  return {
    holds: true,
    comparison: { fact, ...(path !== undefined && { path }), operator, value },
  };
};

const STARTS: Readonly<Partial<Record<ValueKind['type'], Json>>> = {
  number: 0,
  decimal: '0',
  'yes-no': true,
  date: '2026-01-01',
};

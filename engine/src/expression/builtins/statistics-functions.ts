import type { Decimal } from 'decimal.js';
import { add } from '../operators/add.ts';
import { divide } from '../operators/multiply.ts';
import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import type { FeelNumber } from '../values/decimal.ts';
import {
  compareNumbers,
  FeelDecimal,
  fromDecimal,
  isNumber,
  toDecimal,
} from '../values/decimal.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { many } from './signature.ts';

/** Sums and statistics over lists (DMN 1.5, 10.3.4.4); of an empty list they are null. */
export const STATISTICS_FUNCTIONS: readonly Builtin[] = [
  builtin('sum', many('list', sum)),
  builtin(
    'mean',
    many('list', (run, items) => {
      const total = sum(run, items);
      return total === null ? null : divide(run, total, items.length);
    }),
  ),
  builtin('product', numbersTo(product)),
  builtin('median', numbersTo(median)),
  builtin('stddev', numbersTo(deviation)),
  builtin(
    'mode',
    many('list', (run, items) => {
      const numbers = numbersOf(run, items);
      return numbers && mode(numbers);
    }),
  ),
];

function numbersTo(body: (run: Run, numbers: readonly FeelNumber[]) => Value) {
  return many('list', (run, items) => {
    const numbers = numbersOf(run, items);
    return numbers === null || numbers.length === 0 ? null : body(run, numbers);
  });
}

function numbersOf(run: Run, items: readonly Value[]): readonly FeelNumber[] | null {
  charge(run, items.length);
  const numbers = items.filter(isNumber);
  if (numbers.length === items.length) return numbers;
  const other = items.find((item) => !isNumber(item)) ?? null;
  return warn(run, `Expected numbers, but found ${typeName(other)}.`);
}

/** Numbers or durations of one kind. */
function sum(run: Run, items: readonly Value[]): Value {
  const [first, ...rest] = items;
  if (first === undefined) return null;
  charge(run, items.length);
  if (typeof first === 'string') return warn(run, 'Expected numbers, but found string.');
  if (isNumber(first) && rest.length === 0) return first;
  return rest.reduce<Value>(
    (total, item) => (total === null ? null : add(run, total, item)),
    rest.length === 0 ? checkedDuration(run, first) : first,
  );
}

/** Adding a thing to nothing tells whether it can be added at all. */
function checkedDuration(run: Run, value: Value): Value {
  const twice = add(run, value, value);
  return twice === null ? null : value;
}

const total = (numbers: readonly FeelNumber[]): Decimal =>
  numbers.reduce<Decimal>((sumSoFar, item) => sumSoFar.plus(toDecimal(item)), new FeelDecimal(0));

function product(_run: Run, numbers: readonly FeelNumber[]): Value {
  return fromDecimal(
    numbers.reduce<Decimal>((soFar, item) => soFar.times(toDecimal(item)), new FeelDecimal(1)),
  );
}

function median(run: Run, numbers: readonly FeelNumber[]): Value {
  charge(run, numbers.length * 4);
  const sorted = numbers.toSorted(compareNumbers);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  if (sorted.length % 2 === 1) return upper;
  return fromDecimal(
    toDecimal(sorted[middle - 1] ?? 0)
      .plus(toDecimal(upper))
      .div(2),
  );
}

/** Of a sample, so divided by one less than the count. */
function deviation(run: Run, numbers: readonly FeelNumber[]): Value {
  if (numbers.length < 2) return warn(run, 'A standard deviation needs at least two numbers.');
  charge(run, numbers.length + 100);
  const mean = total(numbers).div(numbers.length);
  const squares = numbers.map((item) => toDecimal(item).minus(mean).pow(2));
  return fromDecimal(
    total(squares)
      .div(numbers.length - 1)
      .sqrt(),
  );
}

/** The most frequent numbers, ascending. */
function mode(numbers: readonly FeelNumber[]): Value {
  const runs: { value: FeelNumber; count: number }[] = [];
  for (const value of numbers.toSorted(compareNumbers)) {
    const last = runs.at(-1);
    if (last && compareNumbers(last.value, value) === 0) last.count += 1;
    else runs.push({ value, count: 1 });
  }
  const most = runs.reduce((max, entry) => Math.max(max, entry.count), 0);
  return runs.filter((entry) => entry.count === most).map((entry) => entry.value);
}

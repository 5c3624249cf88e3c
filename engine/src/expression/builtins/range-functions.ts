import type { Run } from '../run.ts';
import { compareValues } from '../values/compare.ts';
import { FeelRange } from '../values/feel-range.ts';
import { rangeHolds } from '../values/range-holds.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { any, range } from './param.ts';
import { two } from './signature.ts';

/** Allen's relations between points and ranges (DMN 1.5, 10.3.4.7, table 79). */
export const RANGE_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'before',
    two(any('a'), any('b'), (run, a, b) => before(run, toRange(a), toRange(b))),
  ),
  builtin(
    'after',
    two(any('a'), any('b'), (run, a, b) => before(run, toRange(b), toRange(a))),
  ),
  builtin('meets', ranges(meets)),
  builtin(
    'met by',
    ranges((run, a, b) => meets(run, b, a)),
  ),
  builtin('overlaps', ranges(overlaps)),
  builtin('overlaps before', ranges(overlapsBefore)),
  builtin(
    'overlaps after',
    ranges((run, a, b) => overlapsBefore(run, b, a)),
  ),
  builtin(
    'finishes',
    two(any('a'), range('b'), (run, a, b) => finishes(run, toRange(a), b)),
  ),
  builtin(
    'finished by',
    two(range('a'), any('b'), (run, a, b) => finishes(run, toRange(b), a)),
  ),
  builtin('includes', two(range('a'), any('b'), includes)),
  builtin(
    'during',
    two(any('a'), range('b'), (run, a, b) => includes(run, b, a)),
  ),
  builtin(
    'starts',
    two(any('a'), range('b'), (run, a, b) => starts(run, toRange(a), b)),
  ),
  builtin(
    'started by',
    two(range('a'), any('b'), (run, a, b) => starts(run, toRange(b), a)),
  ),
  builtin(
    'coincides',
    two(any('a'), any('b'), (run, a, b) => coincides(run, toRange(a), toRange(b))),
  ),
];

type Relation = (run: Run, a: FeelRange, b: FeelRange) => boolean | null;

function ranges(relation: Relation) {
  return two(range('range1'), range('range2'), relation);
}

const toRange = (value: Value): FeelRange =>
  value instanceof FeelRange
    ? value
    : new FeelRange(value, value, { startIncluded: true, endIncluded: true });

/** How the ends lie: the sign of `left - right`; null where they have no common order. */
const order = (run: Run, left: Value, right: Value): number | null =>
  left === null || right === null ? null : compareValues(run, left, right);

function before(run: Run, a: FeelRange, b: FeelRange): boolean | null {
  const sign = order(run, a.end, b.start);
  if (sign === null) return null;
  return sign < 0 || (sign === 0 && !(a.endIncluded && b.startIncluded));
}

function meets(run: Run, a: FeelRange, b: FeelRange): boolean | null {
  const sign = order(run, a.end, b.start);
  return sign === null ? null : sign === 0 && a.endIncluded && b.startIncluded;
}

function overlaps(run: Run, a: FeelRange, b: FeelRange): boolean | null {
  const [left, right] = [before(run, a, b), before(run, b, a)];
  return left === null || right === null ? null : !left && !right;
}

/** `a` begins first, ends inside `b`, and no end of `b` lies inside `a` but the start. */
function overlapsBefore(run: Run, a: FeelRange, b: FeelRange): boolean | null {
  const starting = order(run, a.start, b.start);
  const crossing = order(run, a.end, b.start);
  const ending = order(run, a.end, b.end);
  if (starting === null || crossing === null || ending === null) return null;
  const first = starting < 0 || (starting === 0 && a.startIncluded && !b.startIncluded);
  const touching = crossing > 0 || (crossing === 0 && a.endIncluded && b.startIncluded);
  const within = ending < 0 || (ending === 0 && (!a.endIncluded || b.endIncluded));
  return first && touching && within;
}

function finishes(run: Run, a: FeelRange, b: FeelRange): boolean | null {
  const [ending, starting] = [order(run, a.end, b.end), order(run, a.start, b.start)];
  if (ending === null || starting === null) return null;
  const inside = starting > 0 || (starting === 0 && (!a.startIncluded || b.startIncluded));
  return ending === 0 && a.endIncluded === b.endIncluded && inside;
}

function starts(run: Run, a: FeelRange, b: FeelRange): boolean | null {
  const [starting, ending] = [order(run, a.start, b.start), order(run, a.end, b.end)];
  if (ending === null || starting === null) return null;
  const inside = ending < 0 || (ending === 0 && (!a.endIncluded || b.endIncluded));
  return starting === 0 && a.startIncluded === b.startIncluded && inside;
}

function includes(run: Run, a: FeelRange, b: Value): boolean | null {
  if (!(b instanceof FeelRange)) return rangeHolds(run, a, b);
  const [starting, ending] = [order(run, a.start, b.start), order(run, a.end, b.end)];
  if (ending === null || starting === null) return null;
  const from = starting < 0 || (starting === 0 && (a.startIncluded || !b.startIncluded));
  const to = ending > 0 || (ending === 0 && (a.endIncluded || !b.endIncluded));
  return from && to;
}

function coincides(run: Run, a: FeelRange, b: FeelRange): boolean | null {
  const [starting, ending] = [order(run, a.start, b.start), order(run, a.end, b.end)];
  if (ending === null || starting === null) return null;
  const alike = a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded;
  return starting === 0 && ending === 0 && alike;
}

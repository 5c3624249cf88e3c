import type { Run } from '../run.ts';
import { warn } from '../run.ts';
import { FeelDecimal, fromDecimal } from '../values/decimal.ts';
import { toText } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { any, number, optional, string } from './param.ts';
import { one, three } from './signature.ts';

/** `number` and `string` (DMN 1.5, 10.3.4.1). */
export const CONVERSION_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'number',
    three(
      string('from'),
      optional(string('grouping separator')),
      optional(string('decimal separator')),
      toNumber,
    ),
    one(number('from'), (_run, value) => value),
  ),
  builtin(
    'string',
    one(any('from'), (run, value) => (value === null ? null : toText(run, value))),
  ),
];

const NUMERAL = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** The separators are those the specification lists: space, comma or period. */
function toNumber(run: Run, from: string, grouping?: string, decimal?: string): Value {
  const listed = grouping === undefined || [' ', ',', '.'].includes(grouping);
  const point = decimal ?? '.';
  if (!listed || grouping === point || !['.', ','].includes(point)) {
    return warn(run, 'The separators must be a space, a comma or a period, and differ.');
  }
  const plain = grouping === undefined ? from : from.replaceAll(grouping, '');
  const hasForeignPoint = point !== '.' && plain.includes('.');
  const numeral = plain.replaceAll(point, '.');
  if (hasForeignPoint || numeral.length > 10_000 || !NUMERAL.test(numeral)) {
    return warn(run, `'${from.slice(0, 60)}' is no number.`);
  }
  return fromDecimal(new FeelDecimal(numeral).toSignificantDigits(34));
}

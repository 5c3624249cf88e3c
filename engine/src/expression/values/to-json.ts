import type { Json } from '../../model/json.ts';
import { LIMITS } from '../limits.ts';
import type { Run } from '../run.ts';
import { charge, checkListLength, EvaluationStop, warn } from '../run.ts';
import { formatTemporal } from '../temporal/format-temporal.ts';
import { isDecimal } from './decimal.ts';
import { isContext, isList } from './kinds.ts';
import { Opaque } from './opaque.ts';
import { typeName } from './type-name.ts';
import type { Value } from './value.ts';

/**
 * The result as JSON: decimals become JS numbers, temporals their ISO 8601 strings; a range or
 * function becomes null with a warning. One value may be part of a result many times over, so what
 * is written is counted.
 */
export function toJson(run: Run, value: Value): Json {
  if (value === null || typeof value !== 'object') return value;
  const output: Output = { run, depth: 0, values: 0, characters: 0 };
  return convert(output, value);
}

interface Output {
  readonly run: Run;
  depth: number;
  values: number;
  characters: number;
}

function convert(output: Output, value: Value): Json {
  count(output, value);
  if (value === null || typeof value !== 'object') return value;
  if (isDecimal(value)) return decimalToJson(output.run, value.toNumber());
  if (value instanceof Opaque) return opaqueToJson(output.run, value);
  if (output.depth >= LIMITS.valueDepth) {
    throw new EvaluationStop('EXPRESSION_DEPTH', 'Expected a result of less depth.');
  }
  output.depth += 1;
  const converted = isList(value)
    ? value.map((item) => convert(output, item))
    : convertEntries(output, value);
  output.depth -= 1;
  return converted;
}

function convertEntries(output: Output, value: Value): Json {
  if (!isContext(value)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]): [string, Json] => [key, convert(output, entry)]),
  );
}

function count(output: Output, value: Value): void {
  output.values += 1;
  if ((output.values & 15) === 0) charge(output.run, 1);
  if (typeof value === 'string') {
    output.characters += value.length;
    if (output.characters > LIMITS.resultLength) throw tooLarge();
  }
  if (output.values > LIMITS.resultValues) throw tooLarge();
  if (isList(value)) checkListLength(value.length);
}

const tooLarge = (): EvaluationStop =>
  new EvaluationStop('EXPRESSION_SIZE', 'Expected a smaller result, but it is past the bound.');

const decimalToJson = (run: Run, number: number): Json =>
  Number.isFinite(number) ? number : warn(run, 'The result is too large for a JSON number.');

const opaqueToJson = (run: Run, value: Opaque): Json =>
  formatTemporal(value) ?? warn(run, `A ${typeName(value)} cannot be kept in a variable.`);

import type { Json } from '../../model/index.ts';
import { referenceIn } from '../fact-reference.ts';
import type { Reader } from '../rule-run.ts';
import type { ComputedValue } from '../rule-set.ts';
import { isObject } from '../schema/json-kinds.ts';
import { feelReader } from './feel-value.ts';
import { lookupReader } from './lookup-value.ts';
import type { Path } from './problem-list.ts';
import type { SetCompiler } from './set-compiler.ts';
import { addWorkingDaysReader, workingDaysReader } from './working-day-values.ts';

const FORMS = ['feel', 'lookup', 'workingDaysBetween', 'addWorkingDays'] as const;

/** The computed value that a value of `event.params` is; undefined where it stands for itself. */
export function computedIn(value: Json): ComputedValue | undefined {
  const reference = referenceIn(value);
  if (reference) return reference;
  if (!isObject(value)) return undefined;
  // The schema has seen to it that what has one of these members is of that form.
  return FORMS.some((form) => form in value) ? (value as unknown as ComputedValue) : undefined;
}

/** Undefined where something is wrong with it, which is reported. */
export function computedReader(
  compiler: SetCompiler,
  value: ComputedValue,
  path: Path,
): Reader | undefined {
  if ('feel' in value) return feelReader(compiler, value, path);
  if ('lookup' in value) return lookupReader(compiler, value.lookup, [...path, 'lookup']);
  if ('workingDaysBetween' in value) {
    return workingDaysReader(compiler, value.workingDaysBetween, [...path, 'workingDaysBetween']);
  }
  if ('addWorkingDays' in value) {
    return addWorkingDaysReader(compiler, value.addWorkingDays, [...path, 'addWorkingDays']);
  }
  return compiler.read(value, path);
}

import type { Variables } from '../../model/index.ts';
import {
  checkValues,
  valuesAt,
  type CompiledRecordType,
  type ValueProblem,
} from '../../records/index.ts';
import { idOfKey, recordFailure, type RecordsParts } from './records-context.ts';
import { ValuesRefused } from './values-refused.ts';

const SHOWN = 10;

/** Keys of a record type that will be there, although they are not yet: those of the same file. */
export type Announced = (type: string, key: string) => boolean;

/** Throws, naming every value that does not fit. */
export async function mustFit(
  parts: RecordsParts,
  compiled: CompiledRecordType,
  values: Variables,
): Promise<void> {
  const problems = checkValues(compiled, values);
  if (problems.length > 0) throw new ValuesRefused(invalid(compiled, problems), problems);
  const [unknown] = await referenceProblems(parts, compiled, { values, announced: () => false });
  if (!unknown) return;
  const message = `Expected "${unknown.path}" of a ${compiled.type.id} to be right, but it ${unknown.problem}.`;
  throw new ValuesRefused(recordFailure('RECORD_REFERENCE_UNKNOWN', message), [unknown]);
}

/** Values that refer to records that do not exist. */
export async function referenceProblems(
  parts: RecordsParts,
  { type, fields }: CompiledRecordType,
  { values, announced }: { readonly values: Variables; readonly announced: Announced },
): Promise<readonly ValueProblem[]> {
  const problems: ValueProblem[] = [];
  for (const { path } of fields) {
    const target = type.fields[path]?.refers;
    if (target === undefined) continue;
    for (const { value, at } of valuesAt(values, path)) {
      if (typeof value !== 'string' || announced(target, value)) continue;
      if (!(await exists(parts, target, value)))
        problems.push({
          path: at,
          problem: `refers to ${target} "${value}", which does not exist`,
        });
    }
  }
  return problems;
}

async function exists(parts: RecordsParts, typeId: string, key: string): Promise<boolean> {
  const { type } = await parts.types.newest(typeId);
  return (await idOfKey(parts, type, key)) !== undefined;
}

function invalid({ type }: CompiledRecordType, problems: readonly ValueProblem[]) {
  const told = problems.slice(0, SHOWN).map(problemText).join('; ');
  const more = problems.length > SHOWN ? `; and ${String(problems.length - SHOWN)} more` : '';
  const message = `Expected values as record type "${type.id}" has them, but ${told}${more}.`;
  return recordFailure('RECORD_INVALID', message);
}

const problemText = ({ path, problem }: ValueProblem): string =>
  path === '' ? `the record ${problem}` : `"${path}" ${problem}`;

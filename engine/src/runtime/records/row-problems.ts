import type { Variables } from '../../model/index.ts';
import {
  checkValues,
  closedFields,
  type CellProblem,
  type RecordState,
  type RowReading,
  type ValueProblem,
} from '../../records/index.ts';
import { referenceProblems } from './check-record.ts';
import type { Planning } from './planning.ts';
import { idOfClaim } from './records-context.ts';

/** A row with what the record would be after it. */
export interface JudgedRow {
  readonly row: RowReading;
  readonly id: string;
  readonly values: Variables;
  /** By name of the field. */
  readonly changed: Variables;
  /** Unique keys that are new with it. */
  readonly keys: readonly string[];
}

/** Everything for which the row is refused, at the cell that it is about. */
export async function rowProblems(
  planning: Planning,
  judged: JudgedRow,
): Promise<readonly CellProblem[]> {
  const { parts, compiled, announced } = planning;
  const { values, row } = judged;
  const known = { values, announced: isAnnounced };
  function isAnnounced(type: string, key: string): boolean {
    return type === compiled.type.id && announced.has(key);
  }
  const problems: readonly ValueProblem[] = [
    ...closedProblems(planning, judged),
    ...checkValues(compiled, values),
    ...(await referenceProblems(parts, compiled, known)),
    ...(await takenProblems(planning, judged)),
  ];
  return problems.map((problem) => placed(row, problem));
}

function closedProblems(
  { compiled, options }: Planning,
  { changed }: JudgedRow,
): readonly ValueProblem[] {
  const given = { names: Object.keys(changed), roles: options.roles };
  const closed = closedFields(compiled.type, 'write', given);
  return closed.map((path) => ({ path, problem: 'may not be written by the roles given' }));
}

async function takenProblems(
  { parts, taken }: Planning,
  { keys, id }: JudgedRow,
): Promise<readonly ValueProblem[]> {
  const problems: ValueProblem[] = [];
  for (const key of keys) {
    const path = key.split(':')[2]?.split('+')[0] ?? '';
    const before = taken.get(key);
    const owner = idOfClaim(await parts.context.store.claimOwner(key));
    if (before !== undefined)
      problems.push({ path, problem: `is the key of row ${String(before)} already` });
    else if (owner !== undefined && owner !== id)
      problems.push({ path, problem: `is the key of record "${owner}" already` });
  }
  return problems;
}

/** A file that was exported must not undo what was changed since. */
export function staleProblem(
  { revision }: RowReading,
  found: RecordState | undefined,
): readonly CellProblem[] {
  if (!found || revision === undefined || revision === found.revision) return [];
  const problem = `was exported at revision ${String(revision)}, but the record is at revision ${String(found.revision)}`;
  return [rowProblem(problem, 'Export the records again, and make the change there.')];
}

/** At the cell whose value it is about, or one within it. */
function placed({ cells }: RowReading, { path, problem }: ValueProblem): CellProblem {
  const column = path.replace(/\[(\d+)\]/g, (_, at: string) => `[${String(Number(at) + 1)}]`);
  if (column === '') return rowProblem(problem);
  const keys = [...cells.keys()];
  const key = keys.find((one) => one === column) ?? keys.find((one) => one.startsWith(column));
  const place = key === undefined ? undefined : cells.get(key);
  return { ...place, column: key ?? column, ...rowProblem(problem) };
}

export const rowProblem = (
  problem: string,
  mend = 'Correct the row and import again.',
): CellProblem => ({ problem, mend });

import type { Variables } from '../../model/index.ts';
import type { Claim } from '../../ports/index.ts';
import {
  decideRecord,
  importedChanges,
  RECORD,
  splitChanges,
  uniqueKeys,
  withChanges,
  withoutNulls,
  type CellProblem,
  type RecordCommand,
  type RecordEvent,
  type RecordState,
  type RowReading,
} from '../../records/index.ts';
import { findRowRecord } from './find-row-record.ts';
import type { Planning } from './planning.ts';
import { rowProblem, rowProblems, staleProblem } from './row-problems.ts';
import type { RowVerdict, Verdict } from './table-values.ts';

/** What becomes of one row. */
export interface PlannedRow extends RowVerdict {
  readonly write?: {
    readonly id: string;
    readonly command: RecordCommand;
    /** Keys that are new with it. */
    readonly claims: readonly Claim[];
  };
  /** It was refused for what another has written since it was looked for: to be planned again. */
  readonly raced?: boolean;
}

/** Says of every row what would become of it, and writes nothing. */
export async function planImport(planning: Planning): Promise<readonly PlannedRow[]> {
  const planned: PlannedRow[] = [];
  for (const row of planning.rows) {
    const key = keyIn(planning, row);
    planned.push({ ...(await planRow(planning, row)), ...(key !== undefined && { key }) });
  }
  return planned;
}

/** The value of the field by which others refer to such a record. */
function keyIn({ compiled }: Planning, { values }: RowReading): string | undefined {
  const [field = ''] = compiled.type.unique[0] ?? [];
  const key = values[field];
  return typeof key === 'string' ? key : undefined;
}

async function planRow(planning: Planning, row: RowReading): Promise<PlannedRow> {
  if (row.problems.length > 0) return refused(row, row.problems);
  const found = await findRowRecord(planning, row);
  if (found && 'problem' in found) {
    const { problem, raced } = found;
    return { ...refused(row, [rowProblem(problem, EXPORT_AGAIN)]), raced };
  }
  const changes = importedChanges(found?.values ?? {}, row.values);
  const split = splitChanges(planning.compiled.type, found ? changes : withoutNulls(changes));
  const command = commandOf(planning, found, split);
  const decided = decideRecord(found, command);
  if (!decided.ok) return refused(row, [rowProblem(decided.failure.message, decided.failure.mend)]);
  const { id } = command;
  const done = { row: row.row, id, problems: [] };
  if (decided.value.length === 0) return { ...done, verdict: 'unchanged' };
  const keys = newKeys(planning, found, split);
  const values = withChanges(withChanges(found?.values ?? {}, split.direct), split.guarded);
  const problems = await rowProblems(planning, { row, id, keys, values, changed: changes });
  const all = [...staleProblem(row, found), ...problems];
  if (all.length > 0) {
    const raced = !found && (await findRowRecord(planning, row)) !== undefined;
    return { ...refused(row, all), raced };
  }
  for (const key of keys) planning.taken.set(key, row.row);
  const claims = keys.map((key) => ({ key, owner: `${RECORD.kind}/${id}` }));
  return { ...done, verdict: verdictOf(decided.value), write: { id, command, claims } };
}

const EXPORT_AGAIN = 'Export the records again, and make the change there.';

type Split = ReturnType<typeof splitChanges>;

function commandOf(
  { parts, compiled, options, reason }: Planning,
  found: RecordState | undefined,
  split: Split,
): Extract<RecordCommand, { kind: 'import-row' }> {
  const { context } = parts;
  const { type, traits } = compiled;
  const id = found?.id ?? `${type.id}/${context.ids.next()}`;
  const { actor } = options;
  const time = context.clock.now();
  return { kind: 'import-row', id, type: type.id, traits, ...split, actor, reason, time };
}

/** Of what counts at once: for a new record all that it has. */
function newKeys(
  { compiled }: Planning,
  found: RecordState | undefined,
  { direct, guarded }: Split,
): readonly string[] {
  const { type, traits } = compiled;
  const values: Variables = found
    ? withChanges(found.values, direct)
    : { ...direct.values, ...guarded.values };
  const old = found ? uniqueKeys(found) : [];
  return uniqueKeys({ type: type.id, values, traits }).filter((key) => !old.includes(key));
}

function verdictOf(events: readonly RecordEvent[]): Verdict {
  const kinds = new Set(events.map(({ kind }) => kind));
  if (kinds.has('record-created')) return 'created';
  return kinds.has('record-updated') ? 'updated' : 'pending';
}

const refused = ({ row }: RowReading, problems: readonly CellProblem[]): PlannedRow => ({
  row,
  verdict: 'refused',
  problems,
});

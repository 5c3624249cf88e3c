import type { Variables } from '../../model/index.ts';
import type { Claim } from '../../ports/index.ts';
import {
  checkValues,
  closedFields,
  importedChanges,
  RECORD,
  splitChanges,
  traitsOf,
  uniqueKey,
  uniqueKeys,
  withChanges,
  withoutNulls,
  type CellProblem,
  type CompiledRecordType,
  type RecordCommand,
  type RecordState,
  type RowReading,
  type ValueProblem,
} from '../../records/index.ts';
import { decideRecord } from '../../records/index.ts';
import { referenceProblems } from './check-record.ts';
import type { RecordWrite } from './record-values.ts';
import { idOfClaim, type RecordsParts } from './records-context.ts';
import type { RowVerdict, Verdict } from './table-values.ts';

/** What becomes of one row. */
export interface PlannedRow extends RowVerdict {
  readonly write?: {
    readonly id: string;
    readonly command: RecordCommand;
    /** Keys that are new with it. */
    readonly claims: readonly Claim[];
  };
}

interface Planning {
  readonly parts: RecordsParts;
  readonly compiled: CompiledRecordType;
  readonly options: RecordWrite;
  readonly reason: string;
  /** Keys that rows before have taken, with the number of the row. */
  readonly taken: Map<string, number>;
  readonly rows: readonly RowReading[];
}

/** Says of every row what would become of it, and writes nothing. */
export async function planImport(given: Omit<Planning, 'taken'>): Promise<readonly PlannedRow[]> {
  const planning: Planning = { ...given, taken: new Map() };
  const planned: PlannedRow[] = [];
  for (const row of given.rows) planned.push(await planRow(planning, row));
  return planned;
}

async function planRow(planning: Planning, row: RowReading): Promise<PlannedRow> {
  if (row.problems.length > 0) return refused(row, row.problems);
  const found = await recordOf(planning, row);
  if (typeof found === 'string')
    return refused(row, [rowProblem(found, 'Export the records again.')]);
  const stale = found && staleProblem(row, found);
  const changes = importedChanges(found?.values ?? {}, row.values);
  const { type } = planning.compiled;
  const split = splitChanges(type, found ? changes : withoutNulls(changes));
  const values = withChanges(withChanges(found?.values ?? {}, split.direct), split.guarded);
  const command = commandOf(planning, { row, found, split });
  const decided = decideRecord(found, command);
  if (!decided.ok) return refused(row, [rowProblem(decided.failure.message, decided.failure.mend)]);
  if (decided.value.length === 0)
    return { row: row.row, verdict: 'unchanged', id: command.id, problems: [] };
  const keys = newKeys(found, {
    type: type.id,
    values: directValues(found, split),
    traits: traitsOf(type),
  });
  const problems = [
    ...(stale ? [stale] : []),
    ...rightProblems(planning, Object.keys(changes)).map((one) => placed(row, one)),
    ...checkValues(planning.compiled, values).map((one) => placed(row, one)),
    ...(await unknownReferences(planning, values)).map((one) => placed(row, one)),
    ...(await takenKeys(planning, { row, keys, id: command.id })),
  ];
  if (problems.length > 0) return refused(row, problems);
  for (const key of keys) planning.taken.set(key, row.row);
  const claims = keys.map((key) => ({ key, owner: `${RECORD.kind}/${command.id}` }));
  const write = { id: command.id, command, claims };
  return { row: row.row, verdict: verdictOf(decided.value), id: command.id, problems: [], write };
}

/** Undefined: there is none yet; a text: why it cannot be told. */
async function recordOf(
  { parts, compiled }: Planning,
  { id, values }: RowReading,
): Promise<RecordState | undefined | string> {
  const { type } = compiled;
  const wanted = id ?? (await idOfFirstKey(parts, compiled, values));
  if (wanted === undefined) return undefined;
  if (!wanted.startsWith(`${type.id}/`)) return `has $id "${wanted}", which is no ${type.id}`;
  const loaded = await parts.entities.load<RecordState>(RECORD, wanted);
  return loaded?.state ?? `has $id "${wanted}", which does not exist`;
}

async function idOfFirstKey(
  { context }: RecordsParts,
  { type }: CompiledRecordType,
  values: Variables,
): Promise<string | undefined> {
  const names = type.unique[0] ?? [];
  const parts = names.map((name) => values[name] ?? null);
  if (parts.includes(null)) return undefined;
  return idOfClaim(await context.store.claimOwner(uniqueKey(type.id, names, parts)));
}

function staleProblem({ revision }: RowReading, found: RecordState): CellProblem | undefined {
  if (revision === undefined || revision === found.revision) return undefined;
  const problem = `was exported at revision ${String(revision)}, but the record is at revision ${String(found.revision)}`;
  return rowProblem(problem, 'Export the records again and make the change there.');
}

type Split = ReturnType<typeof splitChanges>;

function commandOf(
  { parts, compiled, options, reason }: Planning,
  { row: _, found, split }: { row: RowReading; found: RecordState | undefined; split: Split },
): Extract<RecordCommand, { kind: 'import-row' }> {
  const { context } = parts;
  const { type } = compiled;
  const id = found?.id ?? `${type.id}/${context.ids.next()}`;
  const what = { id, type: type.id, traits: traitsOf(type), ...split };
  return { kind: 'import-row', ...what, actor: options.actor, reason, time: context.clock.now() };
}

/** What counts at once: a new record with all that it has. */
const directValues = (found: RecordState | undefined, { direct, guarded }: Split): Variables =>
  found ? withChanges(found.values, direct) : { ...direct.values, ...guarded.values };

function newKeys(
  found: RecordState | undefined,
  after: Parameters<typeof uniqueKeys>[0],
): readonly string[] {
  const old = found ? uniqueKeys(found) : [];
  return uniqueKeys(after).filter((key) => !old.includes(key));
}

function rightProblems(
  { compiled, options }: Planning,
  names: readonly string[],
): readonly ValueProblem[] {
  const { roles } = options;
  return closedFields(compiled.type, 'write', { names, roles }).map((path) => ({
    path,
    problem: 'may not be written by the roles given',
  }));
}

const unknownReferences = (
  { parts, compiled, rows }: Planning,
  values: Variables,
): Promise<readonly ValueProblem[]> =>
  referenceProblems(parts, compiled, {
    values,
    announced: (type, key) => type === compiled.type.id && announcedKeys(rows, compiled).has(key),
  });

const announcements = new WeakMap<readonly RowReading[], ReadonlySet<unknown>>();

/** First keys of all rows of the file: a row may refer to one that comes later. */
function announcedKeys(
  rows: readonly RowReading[],
  { type }: CompiledRecordType,
): ReadonlySet<unknown> {
  const known = announcements.get(rows);
  if (known) return known;
  const [names] = type.unique;
  const [name] = names ?? [];
  const keys = new Set(rows.map(({ values }) => (name === undefined ? undefined : values[name])));
  announcements.set(rows, keys);
  return keys;
}

async function takenKeys(
  { parts, taken }: Planning,
  { row, keys, id }: { row: RowReading; keys: readonly string[]; id: string },
): Promise<readonly CellProblem[]> {
  const problems: CellProblem[] = [];
  for (const key of keys) {
    const [, , names = ''] = key.split(':');
    const path = names.split('+')[0] ?? '';
    const before = taken.get(key);
    const owner = idOfClaim(await parts.context.store.claimOwner(key));
    const other = owner === id ? undefined : owner;
    if (before !== undefined)
      problems.push(placed(row, { path, problem: `is the key of row ${String(before)} already` }));
    else if (other !== undefined)
      problems.push(placed(row, { path, problem: `is the key of record "${other}" already` }));
  }
  return problems;
}

const verdictOf = (events: readonly { readonly kind: string }[]): Verdict => {
  const kinds = new Set(events.map(({ kind }) => kind));
  if (kinds.has('record-created')) return 'created';
  return kinds.has('record-updated') ? 'updated' : 'pending';
};

/** At the cell whose value it is about, or one within it. */
function placed({ cells }: RowReading, { path, problem }: ValueProblem): CellProblem {
  const column = path.replace(/\[(\d+)\]/g, (_, index: string) => `[${String(Number(index) + 1)}]`);
  const keys = [...cells.keys()];
  const key = keys.find((one) => one === column) ?? keys.find((one) => one.startsWith(column));
  const place = key === undefined ? undefined : cells.get(key);
  const at = column === '' ? {} : { column: key ?? column };
  return { ...place, ...at, problem, mend: MEND };
}

const MEND = 'Correct the cell and import again.';

const rowProblem = (problem: string, mend = MEND): CellProblem => ({ problem, mend });

const refused = ({ row }: RowReading, problems: readonly CellProblem[]): PlannedRow => ({
  row,
  verdict: 'refused',
  problems,
});

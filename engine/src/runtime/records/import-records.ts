import type { Send } from '../../entity/entity-type.ts';
import { WaybillError } from '../../errors/failure.ts';
import {
  findHeads,
  IMPORT,
  readRow,
  RECORD,
  type ImportCommand,
  type RowReading,
} from '../../records/index.ts';
import type { Variables } from '../../model/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { unwrap } from '../unwrap.ts';
import { planImport, type PlannedRow } from './plan-import.ts';
import { newPlanning } from './planning.ts';
import { mustBeAllowed } from './record-view.ts';
import { recordFailure, type RecordsParts } from './records-context.ts';
import type { ImportReport, ImportRequest, Verdict } from './table-values.ts';

/** Times that other commits may take a key of the file between its check and its commit. */
const MAX_CONFLICTS = 8;

/** Milliseconds for which the rows of another import are waited for, doubled at each try. */
const FIRST_PAUSE = 10;

/**
 * Checks every row, then commits all of them at once: the import claims their keys and sends their
 * commands, which are carried out before it resolves, or after a crash at the next start.
 */
export async function importRecords(
  parts: RecordsParts,
  request: ImportRequest,
): Promise<ImportReport> {
  const { type, dryRun = false, goodRows = false } = request;
  actorOf(request);
  const compiled = await parts.types.newest(type);
  mustBeAllowed(compiled.type, 'write', request);
  const rows = await readRows(parts.context, request, compiled);
  const reason = request.reason ?? `import ${request.file}`;
  for (let conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts += 1) {
    if (await wasImported(parts, request)) return reportOf(request, [], true);
    const planned = await planImport(
      newPlanning({ parts, compiled, options: request, reason, rows }),
    );
    if (planned.some(({ raced }) => raced) && conflicts < MAX_CONFLICTS) {
      await pause(FIRST_PAUSE * 2 ** conflicts);
      continue;
    }
    const writes = planned.filter(({ write }) => write !== undefined);
    const stopped = planned.length > 0 && !goodRows && planned.some(isRefused);
    if (dryRun || stopped || writes.length === 0) return reportOf(request, planned, false);
    if (await commitImport(parts, request, { planned, writes }))
      return reportOf(request, planned, true);
  }
  const message = `Expected the keys of "${request.file}" to stay free while it was imported, but others took them ${String(MAX_CONFLICTS + 1)} times.`;
  throw new WaybillError({
    ...recordFailure('RECORD_KEY_TAKEN', message),
    code: 'COMMIT_CONTENTION',
  });
}

const onceKeys = ({ type, idempotencyKey }: ImportRequest): readonly string[] =>
  idempotencyKey === undefined ? [] : [`record:import:${type}:${idempotencyKey}`];

/** Under this key: what became of its rows was told then. */
async function wasImported({ context }: RecordsParts, request: ImportRequest): Promise<boolean> {
  const [key] = onceKeys(request);
  return key !== undefined && (await context.store.claimOwner(key)) !== undefined;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const isRefused = ({ verdict }: PlannedRow): boolean => verdict === 'refused';

async function readRows(
  { compute, turns }: RecordsParts['context'],
  { file, content }: ImportRequest,
  compiled: Parameters<typeof findHeads>[1],
): Promise<readonly RowReading[]> {
  const table = unwrap(await compute('decode-table', { bytes: content, file }));
  const heads = findHeads(table, compiled);
  if (typeof heads === 'string') {
    const message = `Expected "${file}" to have columns of record type "${compiled.type.id}", but ${heads}.`;
    throw new WaybillError({ ...recordFailure('RECORD_TABLE_COLUMNS', message), file });
  }
  const rows: RowReading[] = [];
  for (const row of table) {
    await turns?.();
    const read = readRow(row, heads);
    if (read) rows.push(read);
  }
  return rows;
}

interface Planned {
  readonly planned: readonly PlannedRow[];
  readonly writes: readonly PlannedRow[];
}

/** False where another took a key meanwhile. */
async function commitImport(
  { context, entities }: RecordsParts,
  request: ImportRequest,
  { planned, writes }: Planned,
): Promise<boolean> {
  const { type, file, content, actor } = request;
  const sends = writes.flatMap(({ write }) => sendOf(write));
  mustBeBounded(file, sends);
  const counts = { written: writes.length, rows: planned.length };
  const digest = context.hash(content);
  const command: ImportCommand = { kind: 'accept-import', actor, type, file, digest, ...counts };
  const outcome = await entities.handle(IMPORT, {
    ...{ name: context.ids.next(), command, claims: onceKeys(request) },
    ownedClaims: writes.flatMap(({ write }) => write?.claims ?? []),
    sends,
  });
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  return outcome.kind === 'done';
}

const sendOf = (write: PlannedRow['write']): readonly Send[] =>
  write
    ? [
        {
          entityId: `${RECORD.kind}/${write.id}`,
          // Commands of records are JSON.
          command: write.command as unknown as Variables,
        },
      ]
    : [];

/** Bytes of one commit, far below the 16 MB that a document of MongoDB may have. */
const MOST_BYTES = 12_000_000;

function mustBeBounded(file: string, sends: readonly Send[]): void {
  const bytes = sends.reduce((sum, send) => sum + Buffer.byteLength(JSON.stringify(send)), 0);
  if (bytes <= MOST_BYTES) return;
  const message = `Expected the rows of "${file}" to make at most ${String(MOST_BYTES)} bytes, but they make ${String(bytes)}.`;
  throw new WaybillError(recordFailure('RECORD_IMPORT_TOO_LARGE', message));
}

function reportOf(
  { type, file }: ImportRequest,
  planned: readonly PlannedRow[],
  written: boolean,
): ImportReport {
  const counts: Record<Verdict, number> = { ...NONE };
  const rows = planned.map(({ write: _, raced: _raced, ...row }) => {
    counts[row.verdict] += 1;
    return row;
  });
  return { type, file, written, counts, rows };
}

const NONE: Readonly<Record<Verdict, number>> = {
  ...{ created: 0, updated: 0, pending: 0, unchanged: 0, refused: 0 },
};

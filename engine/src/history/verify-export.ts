import type { Failure } from '../errors/failure.ts';
import { createArchiveCheck } from './archive-check.ts';
import type { ArchiveStatement } from './archive-statement.ts';
import { attachReadable } from './attach.ts';
import type { HistoryBatch } from './batch.ts';
import { chainOwner, isEntityId } from './chain-owner.ts';
import { definitionUsed } from './definition-used.ts';
import type { ExportLine } from './export-line.ts';
import { readSeals } from './read-seals.ts';
import type { SealReading } from './read-seals.ts';
import type { SealLedger } from './seal-ledger.ts';
import { createSealCheck } from './seal-check.ts';
import type { SealCheck } from './seal-check.ts';
import { verifyChain } from './verify-chain.ts';
import type { ErasedValue } from './verify-chain.ts';

export interface ExportReport {
  readonly instances: number;
  readonly entities: number;
  readonly batches: number;
  /** Of an export of some instances: id, revision and hash of the last batch of each, in its order. */
  readonly heads: ArchiveStatement['heads'];
  readonly seals: number;
  /** Values that were taken away, with their instance. */
  readonly erased: readonly (ErasedValue & { readonly instanceId: string })[];
  /** Values that are encrypted, and so were not compared with their digests. */
  readonly encrypted: number;
  /** Files that have taken histories over; these are not here, and are proved by the files. */
  readonly archives: readonly ArchiveStatement[];
  /** Empty: everything is as it was written. */
  readonly problems: readonly Failure[];
}

/** Without `verify`, seals are counted, but not proved. */
export type ExportReading = Pick<SealReading, 'hash'> & Partial<SealReading>;

/** Checks an export line by line, offline: chains, digests, definitions, seals, and that it is whole. */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  reading: ExportReading,
): Promise<ExportReport> {
  const check = createExportCheck(reading);
  for await (const line of lines) if (line !== '') check.line(line);
  return check.finish();
}

function createExportCheck(reading: ExportReading) {
  const problems: Failure[] = [];
  const known = new Set<string>();
  const seals: string[] = [];
  const chains = createChainCheck(reading, problems, () => only !== undefined);
  const archives = createArchiveCheck(reading.verify);
  let only: ReadonlySet<string> | undefined;
  let sealCheck: SealCheck | undefined;
  let count = 0;
  let whole = false;

  const batch = (line: HistoryBatch): void => {
    sealCheck ??= sealCheckOf(seals, reading, only, problems);
    problems.push(...unknownSources(line, known));
    sealCheck.see(line.instanceId, line);
    archives.see(line);
    chains.add(line);
  };
  const accept = (parsed: ExportLine): void => {
    if (parsed.kind === 'header')
      only = parsed.instanceIds === undefined ? undefined : new Set(parsed.instanceIds);
    else if (parsed.kind === 'seal') seals.push(parsed.seal);
    else if (parsed.kind === 'batch') batch(parsed.batch);
    else if (parsed.kind === 'end') whole = parsed.lines === count;
    else problems.push(...sourceProblems(parsed, known, reading));
  };
  const line = (text: string): void => {
    try {
      // What is read is proved by hashes and signatures, not by its shape.
      accept(JSON.parse(text) as ExportLine);
    } catch {
      problems.push(wrong(`Expected line ${count + 1} to be a line of an export, but it is not.`));
    }
    count += 1;
  };
  const finish = (): ExportReport => {
    const found = chains.finish();
    sealCheck ??= sealCheckOf(seals, reading, only, problems);
    problems.push(...archives.settle(sealCheck), ...sealCheck.problems());
    if (!whole) problems.push(CUT);
    return { ...found, seals: seals.length, archives: archives.statements(), problems };
  };
  return { line, finish };
}

/** Gathers the batches of one instance after the other and checks each chain when it is complete. */
function createChainCheck({ hash }: ExportReading, problems: Failure[], keepsHeads: () => boolean) {
  const erased: ExportReport['erased'][number][] = [];
  const heads: ArchiveStatement['heads'][number][] = [];
  let current: HistoryBatch[] = [];
  let instances = 0;
  let entities = 0;
  let batches = 0;
  let encrypted = 0;
  const close = (): void => {
    const [first] = current;
    if (!first) return;
    if (isEntityId(first.instanceId)) entities += 1;
    else instances += 1;
    batches += current.length;
    const last = current.at(-1) ?? first;
    if (keepsHeads()) heads.push([last.instanceId, last.revision, last.hash]);
    const chain = verifyChain(current, hash);
    const { instanceId } = first;
    if (!chain.ok) problems.push(chain.failure);
    else {
      encrypted += chain.value.encrypted;
      erased.push(...chain.value.erased.map((value) => ({ ...value, instanceId })));
    }
    current = [];
  };
  return {
    add: (batch: HistoryBatch): void => {
      if (current[0]?.instanceId !== batch.instanceId) close();
      current.push(batch);
    },
    finish: () => {
      close();
      return { instances, entities, batches, heads, erased, encrypted };
    },
  };
}

function sealCheckOf(
  seals: readonly string[],
  { hash, verify }: ExportReading,
  only: ReadonlySet<string> | undefined,
  problems: Failure[],
): SealCheck {
  const none: SealLedger = { seals: 0, previous: '', heads: new Map() };
  if (!verify) return createSealCheck(none);
  const ledger = readSeals(seals, { hash, verify });
  if (!ledger.ok) problems.push(ledger.failure);
  return createSealCheck(ledger.ok ? ledger.value : none, only);
}

/** A definition or resource must be what its digest says; it is then known to the batches after it. */
function sourceProblems(
  line: Extract<ExportLine, { kind: 'definition' | 'resource' }>,
  known: Set<string>,
  { hash }: ExportReading,
): readonly Failure[] {
  const item = line.kind === 'definition' ? line.definition : line.resource;
  const id = 'processId' in item ? item.processId : item.id;
  known.add(keyOf('processId' in item ? 'process' : item.kind, id, item.version));
  if (hash('xml' in item ? item.xml : item.json) === item.digest) return [];
  return [wrong(`Expected version ${item.version} of "${id}" to have its digest, but it changed.`)];
}

function unknownSources(batch: HistoryBatch, known: ReadonlySet<string>): readonly Failure[] {
  const used = attachReadable(batch).flatMap((event) => {
    const definition = definitionUsed(event);
    if (definition) return [['process', ...definition]];
    if (event.kind !== 'rules-evaluated') return [];
    return [['rule-set', event.ruleSetId, event.ruleSetVersion]];
  });
  return used
    .filter(([kind, id, version]) => !known.has(keyOf(kind, id, version)))
    .map(([kind, id, version]) =>
      wrong(
        `Expected version ${version} of ${kind} "${id}", which ${chainOwner(batch.instanceId)} used, but the export has it not.`,
      ),
    );
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);

const wrong = (message: string): Failure => ({
  code: 'EXPORT_WRONG',
  message,
  mend: 'Make the export again; if it stays, restore the store from a backup.',
});

const CUT = wrong(
  'Expected the export to end with a line that counts the others, but it is cut off.',
);

import { WaybillError } from '../errors/failure.ts';
import { attachReadable } from './attach.ts';
import type { HistoryBatch } from './batch.ts';
import { definitionUsed } from './definition-used.ts';
import type { ExportedDefinition, ExportedResource, ExportLine } from './export-line.ts';
import type { InstanceHead } from './merkle-root.ts';

/** What an export reads; every store gives it. */
export interface ExportSource {
  readonly heads: (page: {
    readonly after: string;
    readonly limit: number;
  }) => Promise<readonly InstanceHead[]>;
  readonly history: (
    instanceId: string,
    fromRevision: number,
    limit: number,
  ) => Promise<readonly HistoryBatch[]>;
  readonly definition: (
    processId: string,
    version: number,
  ) => Promise<ExportedDefinition | undefined>;
  readonly resources: (kind: ResourceKind) => Promise<readonly ExportedResource[]>;
  readonly seals: () => Promise<readonly string[]>;
}

export interface ExportOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Absent: all instances. */
  readonly instanceIds?: readonly string[];
}

const RESOURCE_KINDS = [
  'rule-set',
  'calendar',
  'table',
  'form',
  'policy',
  'record-type',
  'report',
] as const;
type ResourceKind = (typeof RESOURCE_KINDS)[number];

const PAGE = 500;

/**
 * A self-contained export as lines of JSON without line ends; see `ExportLine` for their order.
 * Rejects with INSTANCE_NOT_FOUND where a named instance has no history: nothing proves nothing.
 */
export async function* exportHistory(
  source: ExportSource,
  options: ExportOptions,
): AsyncGenerator<string> {
  let lines = 0;
  for await (const line of exportLines(source, options)) {
    lines += 1;
    yield JSON.stringify(line);
  }
  yield JSON.stringify({ kind: 'end', lines } satisfies ExportLine);
}

async function* exportLines(
  source: ExportSource,
  { now, instanceIds }: ExportOptions,
): AsyncGenerator<ExportLine> {
  await expectHistories(source, instanceIds ?? []);
  const header = { kind: 'header', format: 1, exportedAt: now } as const;
  yield instanceIds === undefined ? header : { ...header, instanceIds };
  for (const seal of await source.seals()) yield { kind: 'seal', seal };
  for (const kind of RESOURCE_KINDS)
    for (const resource of await source.resources(kind)) yield { kind: 'resource', resource };
  const exported = new Set<string>();
  for await (const batch of batchesOf(source, instanceIds)) {
    for (const definition of await usedDefinitions(source, batch, exported))
      yield { kind: 'definition', definition };
    yield { kind: 'batch', batch };
  }
}

async function expectHistories(source: ExportSource, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if ((await source.history(id, 1, 1)).length > 0) continue;
    throw new WaybillError({
      code: 'INSTANCE_NOT_FOUND',
      message: `Expected a history of instance "${id}", but there is none.`,
      mend: 'Take the id from the list of instances.',
    });
  }
}

async function* batchesOf(
  source: ExportSource,
  instanceIds: readonly string[] | undefined,
): AsyncGenerator<HistoryBatch> {
  for await (const id of instanceIds ?? allIds(source)) {
    let from = 1;
    for (;;) {
      const page = await source.history(id, from, PAGE);
      yield* page.map(withoutSecrets);
      if (page.length < PAGE) break;
      from += PAGE;
    }
  }
}

async function* allIds(source: ExportSource): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const heads = await source.heads({ after, limit: PAGE });
    for (const { id } of heads) yield id;
    const last = heads.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function usedDefinitions(source: ExportSource, batch: HistoryBatch, exported: Set<string>) {
  const found = [];
  for (const event of attachReadable(batch)) {
    const used = definitionUsed(event);
    const key = JSON.stringify(used);
    if (!used || exported.has(key)) continue;
    exported.add(key);
    const definition = await source.definition(...used);
    if (definition) found.push(definition);
  }
  return found;
}

/** Accounts, sessions and tokens: names and secrets stay in the store; their digests prove them. */
const OF_PEOPLE = /^(user|session|token)\//;

function withoutSecrets(batch: HistoryBatch): HistoryBatch {
  if (!OF_PEOPLE.test(batch.instanceId) || !batch.detached) return batch;
  const kept = Object.keys(batch.detached).map(
    (digest) => [digest, { salt: '', value: null }] as const,
  );
  return { ...batch, detached: Object.fromEntries(kept) };
}

import { attach } from './attach.ts';
import type { HistoryBatch } from './batch.ts';
import { canonicalJson } from './canonical-json.ts';

/** Which histories a file took over, so that the store needs to keep their heads alone. */
export interface ArchiveStatement {
  /** Name of the file. */
  readonly archive: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly bytes: number;
  /** Id, revision and head hash, in the order of the file. */
  readonly heads: readonly (readonly [string, number, string])[];
}

/** The event by which an archive begins. Released shapes are never edited. */
export interface HistoriesArchived extends ArchiveStatement {
  readonly kind: 'histories-archived';
  /** Epoch milliseconds. */
  readonly time: number;
  /** By the key of the seals, over `statementText`, as base64url. */
  readonly signature: string;
}

export const ARCHIVE_KIND = 'archive';

/** What is signed: whoever has no key for seals can pass no deletion off as an archive. */
export const statementText = ({ archive, sha256, bytes, heads }: ArchiveStatement): string =>
  canonicalJson({ archive, sha256, bytes, heads });

/** Undefined where the batch states nothing. */
export function readStatement(batch: HistoryBatch): HistoriesArchived | undefined {
  if (!batch.instanceId.startsWith(`${ARCHIVE_KIND}/`)) return undefined;
  return attach<{ readonly kind: string }>(batch).find(isStatement);
}

const isStatement = (event: { readonly kind: string }): event is HistoriesArchived =>
  event.kind === 'histories-archived';

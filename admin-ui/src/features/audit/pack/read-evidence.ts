import {
  attachReadable,
  type ExportedDefinition,
  type ExportLine,
  type HistoryBatch,
} from '@waybill/engine/history';
import type { Json } from '@waybill/server/contract';

export interface Evidence {
  readonly commits: readonly Commit[];
  readonly definitions: readonly ExportedDefinition[];
}

/** Without events where they cannot be read any more. */
export interface Commit extends Pick<
  HistoryBatch,
  'revision' | 'time' | 'actor' | 'command' | 'hash'
> {
  readonly events: readonly Json[];
}

/** What stands in evidence, as far as its lines can be read: it may be damaged. */
export function readEvidence(text: string): Evidence {
  const lines = text.split('\n').flatMap(readLine);
  return {
    commits: lines.flatMap((line) => (line.kind === 'batch' ? [commitOf(line.batch)] : [])),
    definitions: lines.flatMap((line) => (line.kind === 'definition' ? [line.definition] : [])),
  };
}

function readLine(line: string): readonly ExportLine[] {
  try {
    // As the engine writes it.
    return line === '' ? [] : [JSON.parse(line) as ExportLine];
  } catch {
    return [];
  }
}

function commitOf(batch: HistoryBatch): Commit {
  const { revision, time, actor, command, hash } = batch;
  return { revision, time, actor, command, hash, events: attachReadable<Json>(batch) };
}

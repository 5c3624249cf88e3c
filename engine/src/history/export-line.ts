import type { StoredDefinition, StoredResource } from '../ports/index.ts';
import type { HistoryBatch } from './batch.ts';

/**
 * One line of an export, JSON. In order: the header, all seals, all rule sets and forms, then each
 * instance's batches in order, a definition before the first batch that runs it, and the end.
 */
export type ExportLine =
  | {
      readonly kind: 'header';
      readonly format: 1;
      /** Epoch milliseconds. */
      readonly exportedAt: number;
      /** Absent: all instances. */
      readonly instanceIds?: readonly string[];
    }
  | { readonly kind: 'seal'; readonly seal: string }
  | { readonly kind: 'resource'; readonly resource: StoredResource }
  | { readonly kind: 'definition'; readonly definition: StoredDefinition }
  | { readonly kind: 'batch'; readonly batch: HistoryBatch }
  /** Says that nothing was cut off: lines before this one. */
  | { readonly kind: 'end'; readonly lines: number };

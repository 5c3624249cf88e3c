import type { HistoryBatch } from './batch.ts';

/** A released process as the store keeps it. */
export interface ExportedDefinition {
  readonly processId: string;
  readonly version: number;
  readonly xml: string;
  /** SHA-256 of the file. */
  readonly digest: string;
}

/** A rule set, form or policy document as the store keeps it. */
export interface ExportedResource {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly json: string;
  /** SHA-256 of the JSON text. */
  readonly digest: string;
}

/**
 * One line of an export, JSON. In order: the header, all seals, all resources, then each
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
  | { readonly kind: 'resource'; readonly resource: ExportedResource }
  | { readonly kind: 'definition'; readonly definition: ExportedDefinition }
  | { readonly kind: 'batch'; readonly batch: HistoryBatch }
  /** Says that nothing was cut off: lines before this one. */
  | { readonly kind: 'end'; readonly lines: number };

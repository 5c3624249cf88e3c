import type { QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

interface Actor {
  readonly id: string;
  /** Role, or kind of machine, by whose right it was done. */
  readonly by: string;
}

export interface RecordChange {
  readonly path: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly steps: readonly {
    readonly revision: number;
    readonly time: number;
    readonly actor: Actor;
    /** Of a change that another person has approved. */
    readonly proposedBy?: Actor;
    readonly reason?: string;
  }[];
}

export interface RecordComparison {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly RecordChange[];
}

export const compareRecord = (
  id: string,
  query: QueryOf<Routes['compareRecord']>,
  signal?: AbortSignal,
) =>
  request<RecordComparison>('GET', `/records/${inPath(id)}/comparison`, {
    query,
    ...(signal && { signal }),
  });

import type { QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export interface RecordChange {
  readonly path: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly steps: readonly {
    readonly revision: number;
    readonly time: number;
    readonly actor: { readonly id: string };
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
  request<RecordComparison>(
    'GET',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/comparison`,
    { query, ...(signal && { signal }) },
  );

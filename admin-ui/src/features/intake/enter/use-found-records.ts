import { useQueries } from '@tanstack/react-query';
import { searchRecords, type WaybillRecord } from '../../../api/search-records.ts';
import { useRested } from '../../../parts/use-rested.ts';

const SHOWN = 20;

/** Records of which one of the fields begins with what was typed, each once. */
export function useFoundRecords(
  { type, fields }: { readonly type: string; readonly fields: readonly string[] },
  typed: string,
  enabled = true,
) {
  const text = useRested(typed.trim(), 250);
  const queries = useQueries({
    queries: (text === '' ? fields.slice(0, 1) : fields).map((field) => ({
      queryKey: ['records', type, 'found', field, text],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        searchRecords(
          type,
          { limit: SHOWN, status: 'active', ...(text !== '' && { field, begins: text }) },
          signal,
        ),
      ...{ enabled, retry: false, staleTime: 30_000 },
    })),
  });
  const found = queries.flatMap(({ data }) => data?.items ?? []);
  return {
    records: [...new Map(found.map((record) => [record.id, record])).values()].slice(0, SHOWN),
    searching: text !== typed.trim() || queries.some(({ isPending }) => isPending),
    error: queries.find(({ error }) => error !== null)?.error ?? null,
  };
}

/** A text of the record, such as `preferences.currency`; empty where there is none. */
export function textAt({ values }: WaybillRecord, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (inside, name) =>
        typeof inside === 'object' && inside !== null && name in inside
          ? (inside as Readonly<Record<string, unknown>>)[name]
          : undefined,
      values,
    );
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

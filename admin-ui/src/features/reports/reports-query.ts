import { listReports } from '../../api/list-reports.ts';

/** The reports that the person may read; they change with a deployment alone. */
export const reportsQuery = {
  queryKey: ['reports'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => listReports(signal),
  staleTime: 60_000,
} as const;

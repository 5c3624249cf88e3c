import { ApiError, type Problem } from './api-error.ts';

/** The evidence of one instance as lines of JSON, for `waybill audit verify` and our own check. */
export async function exportHistory(instanceId: string): Promise<string> {
  const response = await fetch(
    `/api/v1/audit/export?instanceId=${encodeURIComponent(instanceId)}`,
    { credentials: 'same-origin' },
  );
  if (!response.ok) throw new ApiError(response.status, (await response.json()) as Problem);
  return response.text();
}

import { ApiError, type Problem } from './api-error.ts';

/** The bytes that a route below `/api/v1` gives to be saved. */
export async function requestFile(
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Blob> {
  const search = new URLSearchParams(query).toString();
  const address = `/api/v1${path}${search === '' ? '' : `?${search}`}`;
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new ApiError(response.status, (await response.json()) as Problem);
  return response.blob();
}

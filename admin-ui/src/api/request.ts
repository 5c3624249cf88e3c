import { searchOf, type Query } from '@waybill/server/contract';
import { ApiError, type Problem } from './api-error.ts';
import { csrfToken } from './csrf-token.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface RequestOptions {
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Makes a write that is sent again the same write. */
  readonly idempotencyKey?: string;
}

/**
 * Calls a route below `/api/v1`. An answer that is no success becomes an `ApiError`.
 * The type of the answer is what the server's contract says of the route.
 */
export async function request<Answer>(
  method: Method,
  path: string,
  { query, body, signal, idempotencyKey }: RequestOptions = {},
): Promise<Answer> {
  const response = await fetch(`/api/v1${path}${searchOf(query)}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'X-CSRF-Token': csrfToken.current }),
      ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  if (!response.ok) throw new ApiError(response.status, problemOf(text));
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

function problemOf(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}

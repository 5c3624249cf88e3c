import { ServerProblem } from './errors.ts';

export interface ConnectionOptions {
  /** Origin of the server, such as `https://waybill.example.com`. */
  readonly url: string;
  /** A token of scope `operate:job`, as POST /api/v1/tokens gave it. */
  readonly token: string;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Post {
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body: object;
  /** Milliseconds until the answer is given up. */
  readonly timeout: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Sends one request; rejects with a `ServerProblem`, or with what the network says. */
export type Connection = (post: Post) => Promise<unknown>;

export const createConnection =
  ({ url, token, fetch = globalThis.fetch }: ConnectionOptions): Connection =>
  async ({ path, body, timeout, idempotencyKey, signal }) => {
    const limit = timeLimit(timeout, signal);
    try {
      const response = await fetch(new URL(`/api/v1${path}`, url), {
        method: 'POST',
        // A redirect would take the token with it.
        redirect: 'error',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        body: JSON.stringify(body),
        signal: limit.signal,
      });
      const text = await response.text();
      if (!response.ok) throw problemOf(response.status, text);
      const answer: unknown = text === '' ? undefined : JSON.parse(text);
      return answer;
    } finally {
      limit.end();
    }
  };

/** Holds on to nothing once the request has ended, as `AbortSignal.any` would. */
function timeLimit(timeout: number, signal: AbortSignal | undefined) {
  const limit = new AbortController();
  const stop = (): void => limit.abort(signal?.reason);
  const late = new Error(`Expected an answer within ${timeout} ms, but none came.`);
  const timer = setTimeout(() => limit.abort(late), timeout);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  const end = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  };
  return { signal: limit.signal, end };
}

/** Also of what is no answer of the server, such as a proxy's page. */
function problemOf(status: number, text: string): ServerProblem {
  const { code, detail } = membersOf(text);
  const said =
    typeof detail === 'string' ? detail : `Expected an answer, but got status ${status}.`;
  return new ServerProblem(status, typeof code === 'string' ? code : 'SERVER_UNEXPECTED', said);
}

function membersOf(text: string): { readonly code?: unknown; readonly detail?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

import {
  ROUTES,
  searchOf,
  type AnswerOf,
  type BodyOf,
  type Nothing,
  type ParamsOf,
  type Problem,
  type Query,
  type QueryOf,
  type RouteContract,
  type RouteName,
  type Routes,
} from '../contract/index.ts';

export interface ClientOptions {
  /** Origin of the server; absent: the page's own. */
  readonly origin?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Of every request: a token of a machine, or the CSRF token of a session. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

type Members<Key extends string, Value> = keyof Value extends never
  ? { readonly [key in Key]?: Value }
  : { readonly [key in Key]: Value };

type QueryMember<R extends RouteContract> = R extends { readonly query: object }
  ? { readonly query?: QueryOf<R> }
  : Nothing;

type BodyMember<R extends RouteContract> =
  BodyOf<R> extends undefined ? Nothing : { readonly body: BodyOf<R> };

/** What a call gives: the varying parts of the address, the query and the body, where there are such. */
export type RequestOf<R extends RouteContract> = Members<'params', ParamsOf<R>> &
  QueryMember<R> &
  BodyMember<R> & { readonly idempotencyKey?: string; readonly signal?: AbortSignal };

type Method<R extends RouteContract> =
  Nothing extends RequestOf<R>
    ? (request?: RequestOf<R>) => Promise<AnswerOf<R>>
    : (request: RequestOf<R>) => Promise<AnswerOf<R>>;

/** A method for each route, by its name. Rejects with a `ProblemError`. */
export type Client = { readonly [N in RouteName]: Method<Routes[N]> };

/** What the server says went wrong; `code` is stable. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
  get code(): string {
    return this.problem.code;
  }
}

/** For browsers and for Node alike. */
export function createClient(options: ClientOptions = {}): Client {
  const methods = Object.entries(ROUTES).map(([name, contract]) => [
    name,
    (request: LooseRequest = {}) => call(options, contract, request),
  ]);
  // One method for each route of the table, which is what the type says.
  return Object.fromEntries(methods) as Client;
}

interface LooseRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

async function call(
  { origin = '', headers = () => ({}), fetch = globalThis.fetch }: ClientOptions,
  contract: RouteContract,
  request: LooseRequest,
): Promise<unknown> {
  const { body, idempotencyKey, signal } = request;
  const response = await fetch(`${origin}/api/v1${addressOf(contract, request)}`, {
    method: contract.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...headers(),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (response.status === 204) return undefined;
  if (contract.media === 'application/octet-stream')
    return new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? response.json() : response.text();
}

/** Also of what is no answer of ours, such as a proxy's page. */
async function problemOf(response: Response): Promise<Problem> {
  const { status } = response;
  const given: unknown = await response.json().catch(() => undefined);
  // Whatever has a code is a problem of ours.
  if (typeof given === 'object' && given !== null && 'code' in given) return given as Problem;
  return {
    ...{ type: 'about:blank', title: 'No answer of the server', status, requestId: '' },
    ...{ code: 'SERVER_UNEXPECTED', detail: `Expected an answer, but got status ${status}.` },
  };
}

function addressOf({ path }: RouteContract, { params = {}, query }: LooseRequest): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return filled + searchOf(query);
}

import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { WaybillError } from '@waybill/engine';
import { createAccessLog } from '../auth/access-log.ts';
import type { ServerContext } from '../app/server-context.ts';
import { paramNames, type RouteContract, type RouteName } from '../contract/index.ts';
import { confineEngine } from '../confine/confine-engine.ts';
import { authenticate } from './authenticate.ts';
import { authorize } from './authorize.ts';
import type { Call, Caller, Handler } from './call.ts';
import { compileRoute, type RouteChecks } from './compile-route.ts';
import { writeSessionCookie } from './session-cookie.ts';

const BODY_LIMIT = 1_024 * 1_024;

interface Served {
  readonly name: RouteName;
  readonly contract: RouteContract;
  /** Fits the contract: the table of handlers is typed by the table of routes. */
  readonly handler: Handler<RouteContract>;
}

/** Puts one route on the router: who, whether, what, then the handler, in this order. */
export function serveRoute(router: Router, context: ServerContext, served: Served): void {
  const { contract } = served;
  const checks = compileRoute(contract);
  const readBody = express.json({ limit: contract.bodyLimit ?? BODY_LIMIT, strict: true });
  const path = contract.path.replaceAll(/\{(\w+)\}/g, ':$1');
  // The contract allows methods that the router has under these names.
  const method = contract.method.toLowerCase() as Lowercase<RouteContract['method']>;
  router[method](path, async (request: Request, response: Response) => {
    const caller = await authenticate(context, request);
    authorize(contract, caller);
    // Read only now: nobody makes the server read a body without a right to it.
    if (contract.body) await bodyOf(readBody, request, response);
    const call = callOf({ context, served, checks, request, response, caller });
    const answer = await once(context, served, call);
    send(response, contract, answer);
  });
}

/** The same write under the same key is done, and logged, once. */
async function once(
  context: ServerContext,
  served: Served,
  call: Call<RouteContract>,
): Promise<unknown> {
  const { contract, name } = served;
  const { caller, idempotencyKey, params, query, body } = call;
  const work = async (): Promise<unknown> => {
    const answer = await served.handler(await confined(call, caller));
    await logAct(context, served, call);
    return answer;
  };
  const isWrite = contract.method !== 'GET' && typeof contract.permission !== 'string';
  if (idempotencyKey === undefined || !isWrite) return work();
  return context.repeats.once(
    {
      name: JSON.stringify([caller.person.id, name, params]),
      key: idempotencyKey,
      content: [query, body],
      secret: contract.secretAnswer ?? false,
    },
    work,
  );
}

/** Handlers are given the engine as the caller sees it. */
async function confined(
  call: Call<RouteContract>,
  caller: Caller | undefined,
): Promise<Call<RouteContract>> {
  if (!caller) return call;
  const { context, logView } = call;
  const engine = await confineEngine({ engine: context.engine, caller, logView });
  return { ...call, context: { ...context, engine } };
}

const bodyOf = (read: ReturnType<typeof express.json>, request: Request, response: Response) =>
  new Promise<void>((resolve, reject) => {
    const next: NextFunction = (error?: unknown) => {
      if (error instanceof Error) reject(error);
      else resolve();
    };
    read(request, response, next);
  });

interface Parts {
  readonly context: ServerContext;
  readonly served: Served;
  readonly checks: RouteChecks;
  readonly request: Request;
  readonly response: Response;
  readonly caller: Caller | undefined;
}

function callOf(parts: Parts): Call<RouteContract> {
  const { context, served, checks, request, response, caller } = parts;
  const { contract } = served;
  const requestId = String(response.locals['requestId']);
  const key = readKey(request.get('idempotency-key'));
  return {
    context,
    // Of an open route it is not looked at.
    caller: caller as Caller,
    params: readParams(contract, request),
    // Both have the shape of the contract now.
    query: checks.query(request.query) as Call<RouteContract>['query'],
    // Of a route without a body it is undefined.
    body: checks.body(request.body) as undefined,
    requestId,
    response,
    header: (name) => request.get(name),
    ...(key !== undefined && { idempotencyKey: key }),
    setSession: (cookie) =>
      writeSessionCookie({ settings: context.settings, request, response }, cookie),
    logView: async (subject) => {
      if (caller)
        await createAccessLog(context.engine)({
          kind: 'view',
          caller,
          subject,
          requestId,
          ...{ route: served.name },
        });
    },
  };
}

function readParams(contract: RouteContract, request: Request): Record<string, string> {
  const pairs = paramNames(contract.path).map((name) => [name, request.params[name]] as const);
  return Object.fromEntries(
    pairs.map(([name, value]) => {
      if (typeof value === 'string' && value !== '' && value.length <= 200) return [name, value];
      throw new WaybillError({
        code: 'REQUEST_INVALID',
        message: `Expected "${name}" of the address to have 1 to 200 signs, but it has not.`,
        mend: 'Correct the address.',
      });
    }),
  );
}

function readKey(given: string | undefined): string | undefined {
  if (given === undefined || /^[\w.:~-]{1,200}$/.test(given)) return given;
  throw new WaybillError({
    code: 'REQUEST_INVALID',
    message: 'Expected Idempotency-Key to be 1 to 200 letters, digits or . _ : ~ -, but it is not.',
    mend: 'Use a UUID.',
  });
}

/** Every act of an administrator, and whatever an auditor opens. */
async function logAct(
  { engine }: ServerContext,
  { name, contract }: Served,
  { caller, params, requestId }: Call<RouteContract>,
): Promise<void> {
  if (typeof contract.permission === 'string') return;
  const reads = contract.method === 'GET';
  const { roles } = caller.person;
  if (reads ? !roles.includes('auditor') : !roles.includes('administrator')) return;
  const subject = [contract.permission.subject, ...Object.values(params)].join('/');
  const kind = reads ? 'view' : 'act';
  await createAccessLog(engine)({
    kind,
    caller,
    subject,
    requestId,
    route: name,
  });
}

function send(
  response: Response,
  { answer: schema, status, media }: RouteContract,
  answer: unknown,
) {
  if (response.headersSent) return;
  if (!schema) response.status(204).end();
  else if (media !== undefined)
    response
      .status(status ?? 200)
      .type(response.get('Content-Type') ?? media)
      .send(answer);
  else response.status(status ?? 200).json(answer);
}

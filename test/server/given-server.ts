import { randomBytes } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { pino } from 'pino';
import { createEngine, type Engine, type EngineOptions } from '../../engine/src/index.ts';
import type { Role } from '../../engine/src/people/index.ts';
import { ROUTES, type RouteContract } from '../../server/src/contract/index.ts';
import { Problem } from '../../server/src/contract/shapes.ts';
import { givenPlace } from './given-place.ts';
import { csrfTokenOf } from '../../server/src/auth/pass-secret.ts';
import {
  platformOf,
  readSettings,
  startServer,
  type RunningServer,
  type Settings,
} from '../../server/src/index.ts';

/** A server on a free port of this machine, with an engine of its own. */
export interface GivenServer {
  readonly server: RunningServer;
  readonly engine: Engine;
  /** One that is signed in as a new person. */
  readonly person: (
    id: string,
    roles: readonly Role[],
    departments?: readonly string[],
  ) => Promise<Client>;
  /** Nobody. */
  readonly nobody: Client;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  /** Tests look into answers of every shape. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test says by its expectations what it expects
  readonly body: any;
  readonly headers: Headers;
}

/** Sends requests to `/api/v1` as one person would. */
export interface Client {
  readonly get: (path: string) => Promise<Answer>;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly headers: Readonly<Record<string, string>>;
}

const SYSTEM = { id: 'test', by: 'system' } as const;

export async function givenServer(
  given: EngineOptions = {},
  changed: Partial<Settings> = {},
): Promise<GivenServer> {
  const place = givenPlace(given);
  const running = await openServer(place.options, changed);
  const second = place.isShared ? await openServer(place.options, changed) : undefined;
  const { server } = running;
  if (second) seconds.set(server.url, second.server.url);
  const engine = place.movable(running.engine);
  const { entities } = engine;
  const { USER } = await import('../../engine/src/people/index.ts');
  return {
    ...{ server, engine, nobody: clientOf(server.url, {}) },
    person: async (id, roles, departments = []) => {
      const user = { id, name: `Name of ${id}`, roles, departments };
      const command = { kind: 'create-user', user, mustChange: false, actor: SYSTEM } as const;
      await entities.change(USER, { name: id, command });
      return sessionOf(server, id);
    },
    close: async () => {
      for (const one of second ? [running, second] : [running]) {
        await one.server.stop();
        await one.engine.close();
      }
      await place.remove();
    },
  };
}

async function openServer(options: EngineOptions, changed: Partial<Settings>) {
  const engine = await createEngine(options);
  const settings = {
    ...readSettings({}),
    requestsPerMinute: 1e6,
    signInsPerMinute: 1e6,
    ...changed,
  };
  const log = pino({ level: 'silent' });
  // Where people are told to go to; any that is free where nobody says.
  const port = Number(new URL(settings.publicUrl ?? 'http://127.0.0.1').port);
  const { queue = 'embedded' } = options;
  const server = await startServer({
    ...{ engine, settings, log, queue, host: '127.0.0.1', port, platform: platformOf(options) },
  });
  return { engine, server };
}

/** By the address of the first of two servers, that of the second: clients ask them by turns. */
const seconds = new Map<string, string>();

/** A new session of a user, without a password. */
export async function sessionOf({ context, url }: RunningServer, user: string): Promise<Client> {
  const expiresAt = context.engine.now() + 3_600_000;
  const { id, secret } = await context.sessions.issue({ user, expiresAt }, SYSTEM);
  return clientOf(url, {
    cookie: `waybill_session=${id}.${secret}`,
    'x-csrf-token': csrfTokenOf(secret),
  });
}

export function clientOf(url: string, headers: Readonly<Record<string, string>>): Client {
  let asked = 0;
  const send: Client['send'] = async (method, path, body, more = {}) => {
    asked += 1;
    const origin = asked % 2 === 0 ? (seconds.get(url) ?? url) : url;
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('event-stream')) await response.body?.cancel();
    const text = type.includes('event-stream') ? '' : await response.text();
    const answered = type.includes('json') && !type.includes('ndjson') ? JSON.parse(text) : text;
    mustFit(method, path, response.status, answered);
    return { status: response.status, headers: response.headers, body: answered };
  };
  return { get: (path) => send('GET', path), send, headers };
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormatsModule.default(ajv);
const answers = Object.entries(ROUTES).map(([name, contract]: [string, RouteContract]) => ({
  ...{ name, contract },
  address: new RegExp(`^${contract.path.replaceAll(/\\{\\w+\\}/g, '[^/]+')}$`),
  fits: ajv.compile(contract.answer ?? {}),
}));
const isProblem = ajv.compile(Problem);

/** Every answer of every test has the shape that the contract tells. */
function mustFit(method: string, path: string, status: number, body: unknown): void {
  const [address = ''] = path.split('?', 1);
  const route = answers.find((one) => one.contract.method === method && one.address.test(address));
  const check = status < 400 ? route?.fits : isProblem;
  const media = status < 400 && route?.contract.media !== undefined;
  if (!check || status === 204 || media || check(body)) return;
  throw new Error(
    `Expected an answer of ${route?.name ?? address} in its shape, but ${ajv.errorsText(check.errors)}: ${JSON.stringify(body).slice(0, 500)}`,
  );
}

export const newKey = (): string => randomBytes(8).toString('hex');

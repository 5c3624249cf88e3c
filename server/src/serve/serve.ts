import {
  createEngine,
  registerLedgerWorker,
  registerRecordsWorker,
  WaybillError,
} from '@waybill/engine';
import type { Engine, EngineOptions } from '@waybill/engine';
import { pino } from 'pino';
import { readSettings, type Settings } from '../app/settings.ts';
import { createComputingPool } from '../computing/create-computing-pool.ts';
import { platformOf } from '../app/platform.ts';
import { startServer } from '../app/start-server.ts';
import { registerConnectorWorkers } from '../connectors/register-connector-workers.ts';
import { giveAccounts, type GivenAccount } from '../app/give-accounts.ts';

/** Where and on what to serve, as the command line has read it. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Milliseconds for requests under way when it is told to stop. */
  readonly drain: number;
  readonly engine: EngineOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One line for people: the address, and at the first start the password. */
  readonly tell: (message: ServeMessage) => void;
  /** Made, or given these passwords, before anybody is served: for demonstrations alone. */
  readonly accounts?: readonly GivenAccount[];
  /** Told of the engine before anybody is served, for workers of the same process. */
  readonly onEngine?: (engine: Engine) => void;
}

export type ServeMessage =
  | {
      readonly kind: 'first-administrator';
      readonly user: string;
      readonly oneTimePassword: string;
    }
  /** By the package's entry in a clone, before anything else. */
  | { readonly kind: 'building-pages' }
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'stopping'; readonly signal: string };

/** What a failure is to a caller who has classes of his own. */
export interface ServeFailure {
  readonly code: string;
  readonly message: string;
  readonly mend?: string;
}

/** Serves until a signal comes; gives why it could not, where it could not. */
export async function serve(options: ServeOptions): Promise<ServeFailure | undefined> {
  try {
    await run(options);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof WaybillError) return thrown.failure;
    throw thrown;
  }
}

async function run({ env, host, port, drain, tell, ...options }: ServeOptions): Promise<void> {
  const settings = readSettings(env);
  expectArchives(settings, options.engine);
  const level = env['WAYBILL_LOG_LEVEL'] ?? 'info';
  const log = pino({ level, base: { pid: process.pid }, redact: SECRET_FIELDS });
  const stopping = nextSignal();
  const pool = createComputingPool();
  const engine = await createEngine({
    ...options.engine,
    compute: pool.compute,
    onError: (failure, about) => log.warn({ failure, about }, 'behind the scenes'),
  });
  try {
    registerLedgerWorker(engine);
    registerRecordsWorker(engine);
    registerConnectorWorkers(engine, settings);
    options.onEngine?.(engine);
    await giveAccounts(engine, options.accounts ?? []);
    const platform = platformOf(options.engine);
    const { queue } = options.engine;
    const shared = queue === undefined ? {} : { queue };
    const server = await startServer({
      ...{ engine, settings, log, host, port, platform, ...shared },
    });
    if (server.firstAdministrator)
      tell({ kind: 'first-administrator', ...server.firstAdministrator });
    tell({ kind: 'listening', url: server.url });
    tell({ kind: 'stopping', signal: await stopping });
    await server.stop(drain);
  } finally {
    await engine.close();
    await pool.close();
  }
}

/** For `waybill worker`: jobs of mail and HTTP on an engine that serves nobody. */
export function work(engine: Engine, env: ServeOptions['env']): ServeFailure | undefined {
  try {
    registerConnectorWorkers(engine, readSettings(env));
    return undefined;
  } catch (thrown) {
    if (thrown instanceof WaybillError) return thrown.failure;
    throw thrown;
  }
}

/** Told at the start, not in the first night. */
function expectArchives({ retentionAt }: Settings, { archives, sealKeys }: EngineOptions): void {
  if (retentionAt === undefined || (archives !== undefined && sealKeys)) return;
  throw new WaybillError({
    code: 'RETENTION_NOT_SET_UP',
    message: 'Expected a folder of archives and keys for WAYBILL_RETENTION_AT, but one is missing.',
    mend: 'Set WAYBILL_ARCHIVES, WAYBILL_SEAL_PRIVATE_KEY and WAYBILL_SEAL_PUBLIC_KEY too.',
  });
}

/** Never logged on purpose; this is for what a library might put into an error. */
const SECRET_FIELDS = [
  ...['password', 'secret', 'cookie', 'authorization', 'oneTimePassword', 'csrfToken'].flatMap(
    (name) => [name, `*.${name}`, `*.*.${name}`],
  ),
  '*.headers["x-csrf-token"]',
];

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** The first; the next one ends the process as if nobody listened. */
function nextSignal(): Promise<string> {
  return new Promise((resolve) => {
    const stop = (signal: string): void => {
      for (const each of SIGNALS) process.off(each, stop);
      resolve(signal);
    };
    for (const each of SIGNALS) process.on(each, stop);
  });
}

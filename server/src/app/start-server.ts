import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WaybillError, type Engine, type EngineOptions, type Ids } from '@waybill/engine';
import { SESSION, TOKEN } from '@waybill/engine/people';
import type { Logger } from 'pino';
import { createAccounts } from '../auth/accounts.ts';
import { createOidcProvider } from '../auth/oidc/oidc-provider.ts';
import { createPasses } from '../auth/passes.ts';
import { createMailChannel } from '../alarms/mail-channel.ts';
import { recipientsOf } from '../alarms/recipients-of.ts';
import { watchAlarms } from '../alarms/watch-alarms.ts';
import { createWebhookChannel } from '../alarms/webhook-channel.ts';
import { createSummaries } from '../summaries/create-summaries.ts';
import { openFolders } from '../folders/open-folder.ts';
import { watchFolders, type FolderView, type FolderWatch } from '../folders/watch-folders.ts';
import { createRepeatedAnswers } from '../http/repeated-answers.ts';
import { createTrials } from '../drafts/trials.ts';
import { watchRetention } from '../retention/watch-retention.ts';
import { createApp } from './create-app.ts';
import { openLimits } from '../limits/open-limits.ts';
import { openFeed } from '../live/feed.ts';
import { readAhead } from './read-ahead.ts';
import { createRequestMeter } from './request-meter.ts';
import { makeFirstAdministrator, type FirstAdministrator } from './first-administrator.ts';
import type { Platform } from './platform.ts';
import type { ServerContext } from './server-context.ts';
import type { Settings } from './settings.ts';
import type { RepeatedWork } from './repeat-work.ts';

export interface StartOptions {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly log: Logger;
  /** Of the engine: where it is a Redis, requests are counted there. */
  readonly queue?: EngineOptions['queue'];
  /** What the engine was made with. */
  readonly platform: Platform;
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  readonly context: ServerContext;
  /** Only at the first start of a store: to be shown once, and kept nowhere. */
  readonly firstAdministrator?: FirstAdministrator;
  /** Takes nothing new, ends what is under way, at most for `patience` milliseconds. */
  readonly stop: (patience?: number) => Promise<void>;
}

/** Opens the interface of an engine; the engine stays the caller's to close. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { engine, settings, log } = options;
  const feed = await openFeed(engine);
  const limits = await openLimits(options.queue);
  let stopping = false;
  const ids = createPassIds(engine);
  const { oidc, publicUrl = '' } = settings;
  const openedFolders = await openFolders(settings.intakeFolders?.folders ?? []);
  let folders: FolderWatch | undefined;
  const context: ServerContext = {
    ...{ engine, settings, log, feed, limits, meter: createRequestMeter() },
    platform: options.platform,
    ...(oidc && { oidc: createOidcProvider(oidc, publicUrl) }),
    accounts: createAccounts({ engine, ...settings }),
    sessions: createPasses(engine, ids, SESSION),
    tokens: createPasses(engine, ids, TOKEN),
    summaries: createSummaries(engine, feed),
    trials: createTrials(engine),
    repeats: createRepeatedAnswers(engine.answers, log),
    takesRequests: () => !stopping,
    watchedFolders: () => folders?.views() ?? [],
  };
  const firstAdministrator = await makeFirstAdministrator(context);
  const server = createServer(createApp(context));
  server.requestTimeout = settings.requestTimeout;
  await listen(server, options).catch((thrown: unknown) => {
    limits.close();
    throw thrown;
  });
  const works = beside(options, context.watchedFolders);
  const { intakeFolders: looks } = settings;
  if (looks) folders = watchFolders({ engine, log, ...looks, folders: openedFolders });
  // It listens on a port, not on a pipe, whose address would be a text.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    context,
    ...(firstAdministrator && { firstAdministrator }),
    stop: async (patience = 10_000) => {
      stopping = true;
      feed.end();
      for (const work of works) await work?.stop();
      await folders?.stop();
      await close(server, patience);
      limits.close();
    },
  };
}

/** What is done beside requests. */
const beside = (options: StartOptions, views: () => readonly FolderView[]) => [
  readAhead(options.engine, options.log),
  watched(options, views),
  retained(options),
];

/** Undefined where another process is to look for alarms. */
function watched(
  { engine, settings, log }: StartOptions,
  views: () => readonly FolderView[],
): RepeatedWork | undefined {
  const { alarmsEvery: every, mail, webhook, publicUrl } = settings;
  if (every === 0) return undefined;
  const link = publicUrl === undefined ? {} : { publicUrl };
  const channels = [
    ...(mail
      ? [createMailChannel({ ...mail, ...link }, (alarm) => recipientsOf(engine, alarm))]
      : []),
    ...(webhook ? [createWebhookChannel(webhook, engine.now)] : []),
  ];
  return watchAlarms({ engine, folders: views, channels, log, every });
}

/** Undefined where it is not asked for. */
function retained({ engine, settings, log }: StartOptions): RepeatedWork | undefined {
  const { retentionAt: at } = settings;
  return at === undefined ? undefined : watchRetention({ engine, log, at });
}

const LISTENING_FAILED: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another process listens there',
  EACCES: 'this user may not listen there',
  EADDRNOTAVAIL: 'this machine has no such address',
};

function listen(server: Server, { host, port }: StartOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const because = LISTENING_FAILED[error.code ?? ''] ?? error.message;
      reject(
        new WaybillError({
          code: 'SERVER_PORT_TAKEN',
          message: `Expected to listen on ${host}:${port}, but ${because}.`,
          mend: 'Stop that process, or give another --port or --host.',
        }),
      );
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Ordered by time, as the store likes them; 64 random bits keep several servers apart. */
function createPassIds(engine: Engine): Ids {
  return {
    next: () => `${engine.now().toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`,
  };
}

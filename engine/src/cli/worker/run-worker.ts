import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine } from '../../create-engine.ts';
import { WaybillError } from '../../errors/failure.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { registerLedgerWorker } from '../../runtime/ledger/ledger-worker.ts';
import { registerRecordsWorker } from '../../runtime/records/records-worker.ts';
import { runConnectors } from '../serve/run-server.ts';
import type { Shell } from '../shell.ts';
import { encryptionSettings } from '../store/encryption-keys.ts';
import { ledgerSettings } from '../store/ledger-settings.ts';
import { shownQueue } from '../store/shown-queue.ts';
import type { Place } from '../store/place-of.ts';
import { createWorkerLog, type WorkerLog } from './worker-log.ts';

/** Milliseconds between lines about what was done. */
const TELL = 5_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Carries out automatic work until a signal comes, then ends what is under way within `drain` milliseconds. */
export async function runWorker(shell: Shell, place: Place, drain: number): Promise<void> {
  const log = createWorkerLog(shell);
  const tally = createTally(log);
  const stopping = nextSignal();
  const engine = await createEngine({
    ...place,
    ledger: ledgerSettings(shell.terminal.env),
    ...(await encryptionSettings(shell.terminal.env)),
    onCommit: ({ instanceId }) => tally.count(instanceId),
    onError: (failure) => log({ event: 'failed', failure }),
  });
  registerLedgerWorker(engine);
  registerRecordsWorker(engine);
  await connected(shell, engine, log);
  log({ event: 'started', store: place.store, queue: shownQueue(place.queue) });
  // Also keeps the process alive while there is nothing to do.
  const telling = setInterval(tally.tell, TELL);
  log({ event: 'draining', signal: await stopping });
  clearInterval(telling);
  const closed = await Promise.race([
    engine.close().then(() => true),
    sleep(drain, false, { ref: false }),
  ]);
  tally.tell();
  log({ event: 'stopped', commits: tally.total() });
  if (!closed) endAtOnce(log, drain);
}

/** An engine that was installed without the server works on without these jobs. */
async function connected(shell: Shell, engine: Engine, log: WorkerLog): Promise<void> {
  try {
    await runConnectors(shell, engine);
  } catch (thrown) {
    if (!(thrown instanceof WaybillError) || thrown.code !== 'CLI_SERVER_ABSENT') throw thrown;
    log({ event: 'failed', failure: thrown.failure });
  }
}

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

interface Tally {
  readonly count: (instanceId: string) => void;
  readonly tell: () => void;
  readonly total: () => number;
}

function createTally(log: WorkerLog): Tally {
  const instances = new Set<string>();
  let commits = 0;
  let total = 0;
  return {
    count: (instanceId) => {
      instances.add(instanceId);
      commits += 1;
      total += 1;
    },
    tell: () => {
      if (commits > 0) log({ event: 'worked', commits, instances: instances.size });
      commits = 0;
      instances.clear();
    },
    total: () => total,
  };
}

/** What is left hangs: a status alone would wait for it. */
function endAtOnce(log: WorkerLog, drain: number): never {
  const { failure } = new WaybillError({
    code: 'WORKER_NOT_DRAINED',
    message: `Expected work under way to end within ${drain / 1_000} seconds, but it did not.`,
    mend: 'Nothing is lost: others take it up. Give more time with --drain.',
  });
  log({ event: 'failed', failure });
  process.exit(1);
}

import type { Engine, Worker } from '@waybill/engine';
import type { Settings } from '../app/settings.ts';
import { createHttpJob } from './http-job.ts';
import { createMailJob } from './mail-job.ts';

type Served = Pick<Engine, 'registerWorker' | 'entities' | 'files' | 'history' | 'now'>;

type Connecting = 'connectorsOn' | 'connectorsPrivate' | 'mail';

const CONCURRENCY = 4;
const FIRST_PAUSE = 10_000;
const LONGEST_PAUSE = 3_600_000;

/** 10 s, 40 s, 160 s … one hour: what is away outside is seldom back after a second. */
const backoff = (attempt: number): number =>
  Math.min(FIRST_PAUSE * 4 ** (attempt - 1), LONGEST_PAUSE);

/** Takes the jobs that are done without code: of mail only where there is an account to send by. */
export function registerConnectorWorkers(
  engine: Served,
  { connectorsOn, connectorsPrivate, mail }: Pick<Settings, Connecting>,
): readonly Worker[] {
  if (!connectorsOn) return [];
  const options = { concurrency: CONCURRENCY, backoff };
  const http = createHttpJob(engine, { privateAllowed: connectorsPrivate });
  return [
    engine.registerWorker('waybill:http', http, options),
    ...(mail ? [engine.registerWorker('waybill:mail', createMailJob(engine, mail), options)] : []),
  ];
}

import type { BuiltInHandler } from './built-in-job.ts';
import type { Engine } from './engine-api.ts';
import { ledgerJobs } from './ledger/ledger-worker.ts';
import { recordJobs } from './records/records-worker.ts';

/** Job types that this package serves itself. */
export const builtInJobs = (
  engine: Pick<Engine, 'ledger' | 'records' | 'history'>,
): ReadonlyMap<string, BuiltInHandler> =>
  new Map([...recordJobs(engine), ...ledgerJobs(engine.ledger)]);

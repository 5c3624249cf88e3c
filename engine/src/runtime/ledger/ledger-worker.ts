import type { Variables } from '../../model/index.ts';
import type { BuiltInHandler, BuiltInJob } from '../built-in-job.ts';
import type { Engine } from '../engine-api.ts';
import type { Worker } from '../engine-values.ts';
import type { Ledger } from './ledger-api.ts';
import type { Proposal } from './ledger-values.ts';

/** Job type of service tasks that propose a ledger entry. */
const LEDGER_JOB = 'waybill:ledger:propose';

/**
 * Serves service tasks of type `waybill:ledger:propose`: the variables of a `Proposal`, visible at
 * the task, become a proposal, whose id the variable `ledgerEntry` gets. A job that is handed out
 * again proposes nothing again. A proposal that is not right fails the job, and so becomes an incident.
 */
export const registerLedgerWorker = (engine: Pick<Engine, 'registerWorker' | 'ledger'>): Worker =>
  engine.registerWorker(LEDGER_JOB, (job) => propose(engine.ledger, job));

/** The handler of this job type. */
export const ledgerJobs = (ledger: Ledger): readonly (readonly [string, BuiltInHandler])[] => [
  [LEDGER_JOB, (job) => propose(ledger, job)],
];

async function propose(ledger: Ledger, job: BuiltInJob): Promise<Variables> {
  const { effect, kind, person, amount, currency, period, reason, reasonEn } = job.variables;
  // The ledger checks every value of it.
  const proposal = {
    ...{ effect, kind, person, reason },
    ...(amount !== undefined && amount !== null && { amount }),
    ...(currency !== undefined && currency !== null && { currency }),
    ...(period !== undefined && period !== null && { period }),
    ...(reasonEn !== undefined && reasonEn !== null && { reasonEn }),
  } as Proposal;
  const { instanceId, element, worker, idempotencyKey } = job;
  const { entryId } = await ledger.propose(proposal, {
    actor: { id: worker, by: 'worker' },
    process: { instanceId, element },
    idempotencyKey,
  });
  return { ledgerEntry: entryId };
}

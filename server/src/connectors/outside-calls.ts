import { WaybillError, type Engine, type Event, type Job } from '@waybill/engine';
import { OUTSIDE_CALL } from '@waybill/engine/connectors';

type Parts = Pick<Engine, 'entities' | 'history' | 'now'>;

/** Requests that must not be made twice, by the key of their job. */
export interface OutsideCalls {
  /** False where one of before may have been carried out, and nobody has decided since. */
  readonly begin: (job: Job) => Promise<boolean>;
  /** Nothing has left. */
  readonly forget: (job: Job) => Promise<void>;
}

export function createOutsideCalls(engine: Parts): OutsideCalls {
  const change = async (job: Job, kind: 'begin-call' | 'forget-call'): Promise<void> => {
    const command = { kind, now: engine.now(), actor: { id: job.instanceId, by: 'worker' } };
    const outcome = await engine.entities.change(OUTSIDE_CALL, {
      ...{ name: job.idempotencyKey, command },
    });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  };
  return {
    begin: async (job) => {
      const before = (await engine.entities.load(OUTSIDE_CALL, job.idempotencyKey))?.state;
      if (before?.status === 'begun' && !(await isDecidedSince(engine, job, before.time)))
        return false;
      await change(job, 'begin-call');
      return true;
    },
    forget: (job) => change(job, 'forget-call'),
  };
}

const PAGE = 500;

/** Whether somebody has resolved an incident of the job since: then it is to be done again. */
async function isDecidedSince(
  { history }: Parts,
  { instanceId, key }: Job,
  since: number,
): Promise<boolean> {
  const execution = Number(key.slice(key.lastIndexOf(':') + 1));
  const raised = new Set<number>();
  for (let from = 1; ; from += PAGE) {
    const entries = await history(instanceId, from, PAGE);
    for (const { incident } of entries.flatMap(({ events }) => events.filter(isRaised)))
      if (incident.execution === execution) raised.add(incident.key);
    const late = entries.filter(({ time }) => time >= since).flatMap(({ events }) => events);
    if (late.some((event) => isResolved(event) && raised.has(event.key))) return true;
    if (entries.length < PAGE) return false;
  }
}

type Of<K extends Event['kind']> = Extract<Event, { readonly kind: K }>;

const isRaised = (event: Event): event is Of<'incident-raised'> => event.kind === 'incident-raised';

const isResolved = (event: Event): event is Of<'incident-resolved'> =>
  event.kind === 'incident-resolved' && event.how === 'retry';

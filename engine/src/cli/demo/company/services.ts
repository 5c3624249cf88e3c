import { BpmnError } from '../../../runtime/bpmn-error.ts';
import type { Variables } from '../../../model/index.ts';
import type { Job } from '../../../runtime/engine-values.ts';
import type { Service } from './company-data.ts';
import { createErp } from './erp.ts';
import { chooseFrom, noteGap, valuesOf, type ServicePlay } from './play.ts';

/** Serves the jobs of systems outside, the ERP and the mail, by the book of services. */
export function registerServices(play: ServicePlay): void {
  const { engine, data } = play;
  for (const [type, answer] of createErp(play)) {
    engine.registerWorker(type, answer, { name: type, concurrency: 1 });
  }
  const failed = new Map<string, number>();
  for (const [type, services] of Object.entries(data.services)) {
    const serve = (job: Job): Variables => answerJob(play, job, { services, failed });
    engine.registerWorker(type, serve, { name: type, concurrency: 1 });
  }
}

interface Book {
  readonly services: readonly Service[];
  /** Tries of each job that have failed. */
  readonly failed: Map<string, number>;
}

const DAY = 86_400_000;

/** A service that fails does so until the job's tries are used up, and works once it is asked anew. */
const TRIES = 3;

function answerJob(play: ServicePlay, job: Job, { services, failed }: Book): Variables {
  const random = play.random.of(job.idempotencyKey);
  const daysLeft = Math.floor((play.end - play.engine.now()) / DAY);
  const demo = { roll: random.of('values').next(), daysLeft };
  const at = `services.${job.type}`;
  const seen = { variables: job.variables, demo, now: play.engine.now(), at };
  const tries = failed.get(job.idempotencyKey) ?? 0;
  const working = tries < TRIES ? services : services.filter(({ fail }) => fail === undefined);
  const service = chooseFrom(working, seen, random);
  if (!service) noteGap(play, `no service fits ${job.type}`);
  if (service?.fail !== undefined) {
    failed.set(job.idempotencyKey, tries + 1);
    throw new Error(service.fail);
  }
  if (service?.error) throw new BpmnError(service.error.code, service.error.message);
  return valuesOf(service?.complete ?? {}, seen);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { JobItem, LockedJob, TimerItem } from '@waybill/engine';
import { writeOptions, type Handlers } from '../http/call.ts';
import type { WORK_ROUTES } from '../contract/routes/work-routes.ts';
import { findJobs, findTimers, stateOfJob } from './find-work.ts';

type WorkHandlers = Pick<Handlers, keyof typeof WORK_ROUTES>;

/** Milliseconds between two looks of a worker that waits. */
const LOOK = 200;

export const WORK_HANDLERS: WorkHandlers = {
  listTimers: async ({ context, query }) => {
    const { items, ...next } = await findTimers(context.engine, query);
    return { items: items.map(timerView), ...next };
  },
  fireTimer: async (call) => {
    const options = { ...writeOptions(call), reason: call.body.reason };
    await call.context.engine.fireTimer(call.params.timerId, options);
  },
  moveTimer: async (call) => {
    const { due, reason } = call.body;
    const options = { ...writeOptions(call), reason };
    await call.context.engine.moveTimer(call.params.timerId, due, options);
  },
  listJobs: async ({ context, query }) => {
    const { items, ...next } = await findJobs(context.engine, query);
    const now = context.engine.now();
    return { items: items.map((item) => jobView(item, now)), ...next };
  },
  activateJobs: async ({ context, body, response }) => {
    const { wait = 0, ...request } = body;
    const until = performance.now() + wait;
    for (;;) {
      // Whoever has hung up would keep the jobs locked for nothing.
      if (response.destroyed) return { jobs: [] };
      const jobs = await context.engine.activateJobs(request);
      const over = performance.now() >= until || !context.takesRequests();
      if (jobs.length > 0 || over) return { jobs };
      await sleep(LOOK);
    }
  },
  completeJob: async (call) => {
    const { worker, variables } = call.body;
    const { jobId } = call.params;
    await call.context.engine.completeJob(jobId, variables, { ...writeOptions(call), worker });
  },
  failJob: async (call) => {
    const { worker, ...failure } = call.body;
    const options = { ...writeOptions(call), worker };
    await call.context.engine.failJob(call.params.jobId, failure, options);
  },
  throwJobError: async (call) => {
    const { worker, ...error } = call.body;
    const options = { ...writeOptions(call), worker };
    await call.context.engine.throwJobError(call.params.jobId, error, options);
  },
  extendJob: async ({ context, params, body }) => {
    await context.engine.extendJobLock(params.jobId, body.worker, body.duration);
  },
  publishMessage: async ({ context, caller, body, idempotencyKey }) => {
    const id = body.id ?? idempotencyKey;
    const message = { ...body, ...(id !== undefined && { id }), actor: caller.actor };
    return context.engine.publishMessage(message);
  },
  broadcastSignal: (call) =>
    call.context.engine.broadcastSignal(
      call.body.name,
      call.body.variables ?? {},
      writeOptions(call),
    ),
};

const timerView = ({ kind: _kind, key: _key, ...timer }: TimerItem) => timer;

const jobView = (item: JobItem | LockedJob, now: number) => {
  const { kind: _kind, key: _key, job, ...place } = item;
  const locked = 'lockedBy' in item && item.lockedUntil > now ? item : undefined;
  return {
    ...{ id: place.id, instanceId: place.instanceId, processId: place.processId },
    ...{ version: place.version, element: place.element, createdAt: place.createdAt },
    ...{ type: job.type, retries: job.retries, state: stateOfJob(item, now) },
    ...{ notBefore: place.notBefore, blocked: place.blocked },
    attempt: 'attempt' in item ? item.attempt : 0,
    ...(locked && { lockedBy: locked.lockedBy, lockedUntil: locked.lockedUntil }),
    ...(place.businessKey !== undefined && { businessKey: place.businessKey }),
  };
};

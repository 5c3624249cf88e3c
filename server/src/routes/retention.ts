import type { RETENTION_ROUTES } from '../contract/routes/retention-routes.ts';
import type { Handlers } from '../http/call.ts';

type RetentionHandlers = Pick<Handlers, keyof typeof RETENTION_ROUTES>;

export const RETENTION_HANDLERS: RetentionHandlers = {
  listRetention: async ({ context }) => ({ items: await context.engine.retention.policies() }),
  setRetention: ({ context, caller, params, body }) =>
    context.engine.retention.setPolicy(params.processId, { ...body, actor: caller.actor }),
  listHolds: async ({ context }) => ({ items: await context.engine.retention.holds() }),
  setHold: ({ context, caller, body: { target, reason } }) =>
    context.engine.retention.hold(target, { reason, actor: caller.actor }),
  liftHold: ({ context, caller, body: { target, reason } }) =>
    context.engine.retention.lift(target, { reason, actor: caller.actor }),
  listArchives: async ({ context }) => ({ items: await context.engine.retention.archives() }),
  runRetention: ({ context, caller, body: { dryRun } }) =>
    context.engine.retention.run({ dryRun, actor: caller.actor }),
};

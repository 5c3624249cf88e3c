import type { TASK_BULK_ROUTES } from '../contract/routes/task-bulk-routes.ts';
import { keyOfOne, type Call, type Handlers } from '../http/call.ts';
import { verdictOf } from '../http/verdict-of.ts';
import type { RouteContract } from '../contract/index.ts';
import type { EngineTaskQuery } from './find-tasks.ts';
import { TASK_HANDLERS } from './tasks.ts';

type BulkHandlers = Pick<Handlers, keyof typeof TASK_BULK_ROUTES>;

/** More are not counted: a number above it tells nobody anything, and would be read in vain. */
const COUNTED = 500;

export const TASK_BULK_HANDLERS: BulkHandlers = {
  countTasks: async ({ context: { engine }, caller }) => {
    const count = async (query: EngineTaskQuery) => {
      const found = await engine.tasks({ ...query, limit: COUNTED + 1 });
      return { count: Math.min(found.length, COUNTED), more: found.length > COUNTED };
    };
    const { groups } = caller;
    const inbox = { user: caller.person.id, groups };
    const named = async (candidateGroup: string) =>
      [candidateGroup, await count({ candidateGroup, unassigned: true })] as const;
    // All together: one that fails alone, while another is waited for, would fail unheard.
    const [mine, offered, overdue, ofGroups] = await Promise.all([
      count({ assignee: caller.person.id }),
      count({ inbox, unassigned: true }),
      count({ inbox, dueBefore: engine.now() }),
      Promise.all(groups.map(named)),
    ]);
    return { mine, offered, overdue, groups: Object.fromEntries(ofGroups) };
  },
  claimTasks: (call) =>
    forEach(call, (one) => TASK_HANDLERS.claimTask({ ...call, ...one, body: undefined })),
  assignTasks: (call) => {
    const { user } = call.body;
    return forEach(call, (one) => TASK_HANDLERS.assignTask({ ...call, ...one, body: { user } }));
  },
  completeTasks: (call) => {
    const { tasks: _, ...body } = call.body;
    return forEach(call, (one) => TASK_HANDLERS.completeTask({ ...call, ...one, body }));
  },
};

interface OneTask {
  readonly params: { readonly taskId: string };
  readonly idempotencyKey?: string;
}

type BulkCall = Pick<Call<RouteContract>, 'context' | 'requestId' | 'idempotencyKey'> & {
  readonly body: { readonly tasks: readonly string[] };
};

/** All at once, so that their commits share the store's writes; one that fails stops no other. */
async function forEach(
  { context, requestId, body, ...asked }: BulkCall,
  act: (one: OneTask) => Promise<void>,
) {
  const onTask = async (taskId: string) => {
    const one = { params: { taskId }, ...keyOfOne(asked, taskId) };
    return { taskId, ...(await verdictOf({ context, requestId }, () => act(one))) };
  };
  return { items: await Promise.all(body.tasks.map(onTask)) };
}

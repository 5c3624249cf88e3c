import { WaybillError } from '../errors/failure.ts';
import { copyVariables } from './copy-json.ts';
import type { Engine } from './engine-api.ts';
import { SYSTEM, type SendCommand } from './send-command.ts';
import { unwrap } from './unwrap.ts';
import { parseWorkId } from './work-id.ts';

export type TaskCommands = Pick<
  Engine,
  'claimTask' | 'unclaimTask' | 'assignTask' | 'delegateTask' | 'updateTask' | 'completeTask'
>;

/** What people do with their tasks. */
export function createTaskCommands(send: SendCommand): TaskCommands {
  return {
    claimTask: async (id, user, options) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'claim-task', key, user: named(user) }, options);
    },
    unclaimTask: async (id, options) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'unclaim-task', key }, options);
    },
    assignTask: async (id, user, options) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'assign-task', key, user: named(user) }, options);
    },
    delegateTask: async (id, user, options) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'delegate-task', key, user: named(user) }, options);
    },
    updateTask: async (id, changes, options) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'update-task', key, changes: { ...changes } }, options);
    },
    completeTask: async (id, variables, { onlyOwn, ...options } = {}) => {
      const { actor = SYSTEM } = options;
      const asked = onlyOwn ? { user: actor.id } : {};
      const given = copyVariables(variables);
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'complete-task', key, variables: given, ...asked }, options);
    },
  };
}

function named(user: string): string {
  if (typeof user === 'string' && user !== '') return user;
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: `Expected the name of a user, but got ${JSON.stringify(user)}.`,
    mend: 'Give the user the task goes to.',
  });
}

import { WaybillError, type Engine } from '@waybill/engine';
import { isLastAdministrator } from '../auth/last-administrator.ts';
import { DEPARTMENT, USER, type UserState } from '@waybill/engine/people';
import type { Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';

type UserHandlers = Pick<
  Handlers,
  | 'listUsers'
  | 'getUser'
  | 'createUser'
  | 'updateUser'
  | 'resetPassword'
  | 'listDepartments'
  | 'setDepartment'
>;

export const USER_HANDLERS: UserHandlers = {
  listUsers: async ({ context, query }) => {
    const { group, role, status } = query;
    const where = {
      ...(group !== undefined && { [`group:${group}`]: 'true' }),
      ...(role !== undefined && { [`role:${role}`]: 'true' }),
      ...(status !== undefined && { status }),
    };
    const found = await context.engine.entities.find(USER, { where, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ name }) => name);
    return { items: items.map(({ state }) => userView(state)), ...next };
  },
  getUser: async ({ context, params }) => userView(await context.accounts.get(params.userId)),
  createUser: async ({ context, caller, body }) => {
    const { email, ...rest } = body;
    const user = { ...rest, ...(email !== undefined && { email }) };
    const { user: made, oneTimePassword } = await context.accounts.create(user, caller.actor);
    return { user: userView(made), oneTimePassword };
  },
  updateUser: async ({ context, caller, params, body }) => {
    const { accounts, sessions, engine } = context;
    const user = await accounts.get(params.userId);
    const { roles = user.roles, active = user.active } = body;
    if (!active || !roles.includes('administrator')) await mustNotBeLast(engine, user);
    const changed = await accounts.update(user.id, body, caller.actor);
    if (!active) await sessions.endAll(user.id, caller.actor);
    return userView(changed);
  },
  resetPassword: async ({ context, caller, params }) => {
    const { accounts, sessions } = context;
    const { user, oneTimePassword } = await accounts.resetPassword(params.userId, caller.actor);
    await sessions.endAll(user.id, caller.actor);
    return { user: userView(user), oneTimePassword };
  },
  listDepartments: async ({ context, query }) => {
    const found = await context.engine.entities.find(DEPARTMENT, askFor(query));
    const { items, ...next } = pageOf(found, query, ({ name }) => name);
    return { items: items.map(({ state }) => state), ...next };
  },
  setDepartment: async ({ context, caller, params, body }) => {
    const { create = false, ...setting } = body;
    const department = { id: params.departmentId, ...setting };
    const outcome = await context.engine.entities.change(DEPARTMENT, {
      name: department.id,
      command: { kind: 'set-department', department, create, actor: caller.actor },
    });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
    return department;
  },
};

/** Never the hash of the password. */
const userView = (user: UserState) => ({
  ...{ id: user.id, name: user.name, roles: user.roles, departments: user.departments },
  ...{ active: user.active, mustChangePassword: user.mustChange },
  ...(user.email !== undefined && { email: user.email }),
  ...(user.lockedUntil !== undefined && { lockedUntil: user.lockedUntil }),
});

async function mustNotBeLast(engine: Engine, user: UserState): Promise<void> {
  if (!(await isLastAdministrator(engine, user))) return;
  throw new WaybillError({
    code: 'USER_LAST_ADMINISTRATOR',
    message: `Expected another active administrator beside "${user.id}", but there is none.`,
    mend: 'Make somebody else an administrator first.',
  });
}

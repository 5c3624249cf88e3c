import { WaybillError } from '@waybill/engine';
import { USER } from '@waybill/engine/people';
import { giveDepartments } from './give-departments.ts';
import type { ServerContext } from './server-context.ts';

export interface FirstAdministrator {
  readonly user: string;
  readonly oneTimePassword: string;
}

export const FIRST_ADMINISTRATOR = 'admin';
const SYSTEM = { id: 'server', by: 'system' } as const;

/** In a store without accounts: one administrator, and the departments a company starts with. */
export async function makeFirstAdministrator({
  engine,
  accounts,
}: Pick<ServerContext, 'engine' | 'accounts'>): Promise<FirstAdministrator | undefined> {
  if ((await engine.entities.find(USER, { limit: 1 })).length > 0) return undefined;
  await giveDepartments(engine, SYSTEM);
  const user = {
    id: FIRST_ADMINISTRATOR,
    name: 'Administrator',
    roles: ['administrator'],
    departments: [],
  } as const;
  try {
    const { oneTimePassword } = await accounts.create(user, SYSTEM);
    return { user: FIRST_ADMINISTRATOR, oneTimePassword };
  } catch (thrown) {
    // Another server that started at the same time has made it, and shown its password.
    if (thrown instanceof WaybillError && thrown.code === 'USER_TAKEN') return undefined;
    throw thrown;
  }
}

import { WaybillError, type Engine } from '@waybill/engine';
import { USER, type UserState } from '@waybill/engine/people';
import { hashPassword } from '../auth/password.ts';
import { giveDepartments } from './give-departments.ts';

/** An account with a password that whoever started the server has chosen. */
export interface GivenAccount extends Pick<UserState, 'id' | 'name' | 'roles' | 'departments'> {
  readonly password: string;
}

const GIVER = { id: 'demo', by: 'system' } as const;

/** Makes the accounts that are not there yet, and gives the others these passwords. */
export async function giveAccounts(
  engine: Engine,
  accounts: readonly GivenAccount[],
): Promise<void> {
  if (accounts.length === 0) return;
  await giveDepartments(engine, GIVER);
  for (const { password, ...user } of accounts) {
    const secret = { secret: await hashPassword(password), mustChange: false, actor: GIVER };
    const known = await engine.entities.load(USER, user.id);
    const outcome = await engine.entities.change(USER, {
      name: user.id,
      command: known ? { kind: 'set-secret', ...secret } : { kind: 'create-user', user, ...secret },
    });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  }
}

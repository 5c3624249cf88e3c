import { WaybillError } from '@waybill/engine';
import type { Permission, RouteContract } from '../contract/index.ts';
import type { Caller } from './call.ts';
import { mustChangePassword } from './must-change-password.ts';

/** Whether the route is open to the caller at all; throws where it is not. */
export function authorize({ permission }: RouteContract, caller: Caller | undefined): void {
  if (permission === 'open') return;
  if (!caller) throw new WaybillError(NOBODY);
  if (permission === 'arriving') return;
  if (mustChangePassword(caller)) throw new WaybillError(CHANGE_FIRST);
  if (!allows(permission, caller)) throw new WaybillError(forbidden(permission, caller));
}

function allows(permission: Permission, { ability }: Caller): boolean {
  if (typeof permission === 'string') return true;
  return ability.can(permission.action, permission.subject);
}

const NOBODY = {
  code: 'AUTH_NEEDED',
  message: 'Expected somebody who is signed in, but there is no valid session or token.',
  mend: 'Sign in, or send a valid token as Authorization: Bearer.',
};

const CHANGE_FIRST = {
  code: 'AUTH_PASSWORD_CHANGE_NEEDED',
  message: 'Expected a password of your own, but yours was given by somebody else.',
  mend: 'Set one with POST /api/v1/session/password.',
};

function forbidden(permission: Permission, { person }: Caller) {
  const right =
    typeof permission === 'string' ? permission : `${permission.action} ${permission.subject}`;
  return {
    code: 'AUTH_FORBIDDEN',
    message: `Expected the right to ${right}, but "${person.id}" has it not (${person.roles.join(', ') || 'no role'}).`,
    mend: 'Ask somebody whose role allows it, or an administrator for the role.',
  };
}

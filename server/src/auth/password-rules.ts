import { WaybillError } from '@waybill/engine';
import type { UserState } from '@waybill/engine/people';

const SHORTEST = 12;

/** Length above all (NIST SP 800-63B §3.1.1.2): no rules about kinds of signs, no changes by date. */
export function checkNewPassword(
  next: string,
  { user, current }: { readonly user: Pick<UserState, 'id'>; readonly current: string },
): void {
  const reason = weakness(next, user.id, current);
  if (reason === undefined) return;
  throw new WaybillError({
    code: 'AUTH_PASSWORD_WEAK',
    message: `Expected a new password of ${SHORTEST} signs or more, but it ${reason}.`,
    mend: 'Choose a longer one, such as several words.',
  });
}

function weakness(next: string, id: string, current: string): string | undefined {
  if (next.length < SHORTEST) return 'is shorter';
  if (next === current) return 'is the old one';
  if (new Set(next).size < 5) return 'repeats the same few signs';
  return id.length > 3 && next.toLowerCase().includes(id)
    ? 'holds the name of the account'
    : undefined;
}

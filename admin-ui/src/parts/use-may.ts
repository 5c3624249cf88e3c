import { abilityOf, type Action, type Subject } from '@waybill/server/contract';
import type { Role } from '@waybill/engine/people';
import { useMemo } from 'react';
import { useSession } from '../app/session/session.ts';

/** Whether whoever is signed in may do it; the server decides by the same table. */
export function useMay(): (action: Action, subject: Subject) => boolean {
  const { user, roles, departments } = useSession();
  const ability = useMemo(
    // The server gives roles of the table alone.
    () => abilityOf({ id: user, roles: roles as readonly Role[], departments }),
    [user, roles, departments],
  );
  return (action, subject) => ability.can(action, subject);
}

import { createContext, use } from 'react';
import type { SignedIn } from '../../api/who-am-i.ts';

/** Under which the pages keep who is signed in. */
export const SESSION = ['session'] as const;

export const SessionContext = createContext<SignedIn | undefined>(undefined);

/** Whoever is signed in; below the frame there is always somebody. */
export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('Expected a session above this page.');
  return session;
}

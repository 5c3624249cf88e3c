import { userInfo } from 'node:os';
import type { Actor } from '../../history/index.ts';

/** Who acts on the command line: the person named, else the one who is logged in. */
export const actingUser = (named: string | undefined, right = 'user'): Actor => ({
  id: named ?? loggedIn(),
  by: right,
});

function loggedIn(): string {
  try {
    return userInfo().username;
  } catch {
    // Containers may run under a number that has no name.
    return 'cli';
  }
}

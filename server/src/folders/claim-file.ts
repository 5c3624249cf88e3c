import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundFile } from './list-files.ts';
import { isGone } from './is-gone.ts';
import { fittingName } from './fitting-name.ts';
import { trouble, type Trouble } from './trouble.ts';

/**
 * Moves a file out of the sender's reach before it is read, under a name that nothing has: what is
 * read is then what is kept, whatever is put there under its old name. Of two processes one gets it.
 */
export async function claimFile(
  { name, path }: FoundFile,
  taking: string,
): Promise<Trouble | undefined> {
  try {
    await access(path, constants.R_OK);
    await rename(path, join(taking, fittingName(randomBytes(8).toString('hex'), name)));
    return undefined;
  } catch (thrown) {
    return isGone(thrown) ? undefined : trouble(name, 'INTAKE_FILE_UNREADABLE', thrown);
  }
}

/** The name that the sender has given to a claimed file. */
export const nameOfClaimed = (claimed: string): string => claimed.replace(/^[0-9a-f]{16}-/, '');

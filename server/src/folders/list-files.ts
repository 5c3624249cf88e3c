import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { INTAKE_LIMITS } from '@waybill/engine/intake';
import { isGone } from './is-gone.ts';
import { trouble, type Trouble } from './trouble.ts';

/** Things of a folder that are looked at; what is beyond them waits until these have gone. */
const MOST_THINGS = 10_000;

export interface FoundFile {
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Epoch milliseconds. */
  readonly changed: number;
  /** Another file of this name, or this one after a change, has another stamp. */
  readonly stamp: string;
}

export interface FolderListing {
  /** The oldest first: an order comes before its change. */
  readonly files: readonly FoundFile[];
  readonly troubles: readonly Trouble[];
}

/** What may be taken out of a folder, and what may not. Folders in it are passed by. */
export async function listFiles(folder: string): Promise<FolderListing> {
  const files: FoundFile[] = [];
  const troubles: Trouble[] = [];
  let things = 0;
  for await (const { name } of await opendir(folder)) {
    things += 1;
    if (things > MOST_THINGS) {
      troubles.push(trouble(null, 'INTAKE_FOLDER_FULL', TOO_MANY));
      break;
    }
    if (isBeingWritten(name)) continue;
    const found = await look(folder, name);
    if (found === undefined) continue;
    if ('code' in found) troubles.push(found);
    else files.push(found);
  }
  files.sort((one, two) => one.changed - two.changed || (one.name < two.name ? -1 : 1));
  return { files, troubles };
}

/** Names that programs give to what is not whole yet; hidden files among them. */
const isBeingWritten = (name: string): boolean =>
  /^(?:\.|~\$)/.test(name) || /\.(?:tmp|temp|part|partial|filepart|crdownload)$/i.test(name);

async function look(folder: string, name: string): Promise<FoundFile | Trouble | undefined> {
  if (name.includes('\ufffd')) return trouble(name, 'INTAKE_FILE_REFUSED', NO_NAME);
  const path = join(folder, name);
  try {
    const facts = await lstat(path);
    if (facts.isDirectory()) return undefined;
    if (!facts.isFile()) return trouble(name, 'INTAKE_FILE_REFUSED', NO_FILE);
    const { size, mtimeMs: changed, ino } = facts;
    const stamp = [size, changed, ino].join(' ');
    return isBounded(size)
      ? { name, path, size, changed, stamp }
      : trouble(name, 'INTAKE_SIZE', `Expected 1 to ${INTAKE_LIMITS.mail} bytes, but got ${size}.`);
  } catch (thrown) {
    // Taken away between the two.
    return isGone(thrown) ? undefined : trouble(name, 'INTAKE_FILE_UNREADABLE', thrown);
  }
}

const isBounded = (size: number): boolean => size > 0 && size <= INTAKE_LIMITS.mail;

const TOO_MANY = `Expected at most ${MOST_THINGS} things in the folder, but there are more.`;
const NO_NAME = 'Expected a name in UTF-8, but it is not.';
const NO_FILE = 'Expected a file itself, but it is a link, a pipe or a device.';

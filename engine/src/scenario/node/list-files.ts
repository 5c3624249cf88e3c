import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../errors/failure.ts';
import { notReadable, reasonOf } from './read-file.ts';

const MAX_FILES = 5_000;
const MAX_DEPTH = 12;

/** Folders in which nobody keeps files of a bundle. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'dist', 'coverage']);

/** Paths of all files at any depth below `folder`, in order of name; links are not followed. */
export async function listFiles(folder: string): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  const open = [{ path: folder, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const entries = await entriesOf(next.path);
    if (!entries.ok) return entries;
    for (const entry of entries.value) {
      const path = join(next.path, entry.name);
      if (entry.isFile()) found.push(path);
      const inside = entry.isDirectory() && isOfInterest(entry.name) && next.depth < MAX_DEPTH;
      if (inside) open.push({ path, depth: next.depth + 1 });
    }
    if (found.length > MAX_FILES) return fail(tooMany(folder));
  }
  return ok(found.sort());
}

const isOfInterest = (name: string): boolean => !name.startsWith('.') && !PASSED_OVER.has(name);

async function entriesOf(path: string) {
  try {
    return ok(await readdir(path, { withFileTypes: true }));
  } catch (thrown) {
    return fail(notReadable(path, reasonOf(thrown)));
  }
}

const tooMany = (folder: string) => ({
  code: 'CLI_FILE_TOO_LARGE',
  message: `Expected at most ${MAX_FILES} files below "${folder}", but there are more.`,
  file: folder,
  mend: 'Give the folder that is meant, or the files one by one.',
});

import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';

/** Bytes that a file may have; larger ones are refused before they are read. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Reads a file of bounded size; `path` stands in the failure as it was given. */
export async function readBytes(
  path: string,
  maximum: number = MAX_FILE_BYTES,
): Promise<Result<Uint8Array>> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return fail(notReadable(path, 'it is not a file'));
    if (facts.size > maximum) return fail(tooLarge(path, facts.size, maximum));
    return ok(await readFile(path));
  } catch (thrown) {
    return fail(notReadable(path, reasonOf(thrown)));
  }
}

/** The same as text in UTF-8; any other encoding is refused, since its letters would be lost. */
export async function readText(path: string, maximum?: number): Promise<Result<string>> {
  const bytes = await readBytes(path, maximum);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return fail(notText(path));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const code = 'code' in thrown ? String(thrown.code) : '';
  return REASONS[code] ?? thrown.message;
}

export const notReadable = (path: string, because: string): Failure => ({
  code: 'CLI_FILE_NOT_READABLE',
  message: `Expected to read "${path}", but ${because}.`,
  file: path,
  mend: 'Correct the path, or the rights of the file.',
});

const notText = (path: string): Failure => ({
  code: 'CLI_FILE_NOT_TEXT',
  message: `Expected "${path}" to be text in UTF-8, but it is not.`,
  file: path,
  mend: 'Save the file in UTF-8.',
});

const tooLarge = (path: string, size: number, maximum: number): Failure => ({
  code: 'CLI_FILE_TOO_LARGE',
  message: `Expected "${path}" to have at most ${maximum} bytes, but it has ${size}.`,
  file: path,
  mend: 'Check that it is the file that is meant, or make it smaller.',
});

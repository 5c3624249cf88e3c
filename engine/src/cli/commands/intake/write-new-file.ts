import { writeFile } from 'node:fs/promises';
import { WaybillError } from '../../../errors/failure.ts';
import { reasonOf } from '../../../scenario/node/read-file.ts';

/** Writes a file that is not there yet: an answer that was sent is never replaced by another. */
export async function writeNewFile(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (thrown) {
    const taken = thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
    throw new WaybillError({
      code: 'CLI_FILE_NOT_WRITABLE',
      message: `Expected to write "${file}", but ${taken ? 'it is there already' : reasonOf(thrown)}.`,
      file,
      mend: 'Give the path of a file that is not there yet, in a folder that may be written.',
    });
  }
}

/** Text in the character set that its own header declares. */
export function encode(text: string, charset: 'iso-8859-1' | 'utf-8'): Uint8Array {
  return Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1');
}

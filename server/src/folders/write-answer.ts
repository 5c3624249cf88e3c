import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenAnswer } from '@waybill/engine';

interface NamedAnswer extends Pick<WrittenAnswer, 'type' | 'text' | 'charset'> {
  /** Of the file, beside the type: the same answer always gets the same one. */
  readonly name: string;
}

/** Whole under its name or not at all. Gives the name of the file. */
export async function writeAnswer(
  out: string,
  { type, text, charset, name }: NamedAnswer,
): Promise<string> {
  const file = `${type}-${name}.${type === 'OrderResponse' ? 'xml' : 'edi'}`;
  const unfinished = join(out, `.${randomBytes(8).toString('hex')}.tmp`);
  const writing = await open(unfinished, 'wx');
  try {
    await writing.writeFile(text, charset === 'utf-8' ? 'utf8' : 'latin1');
    await writing.sync();
  } finally {
    await writing.close();
  }
  await rename(unfinished, join(out, file));
  return file;
}

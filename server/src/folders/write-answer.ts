import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenAnswer } from '@waybill/engine';

/** Whole under its name or not at all; the same message always gets the same name. */
export async function writeAnswer(
  out: string,
  { type, text, message }: Pick<WrittenAnswer, 'type' | 'text'> & { readonly message: string },
): Promise<void> {
  const unfinished = join(out, `.${randomBytes(8).toString('hex')}.tmp`);
  const file = await open(unfinished, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(out, `${type}-${message}.edi`));
}

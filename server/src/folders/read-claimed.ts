import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { WaybillError } from '@waybill/engine';
import { INTAKE_LIMITS } from '@waybill/engine/intake';

/** Follows no link, waits for no pipe. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Its bytes; undefined where somebody is still writing in it. */
export async function readClaimed(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path, FLAGS);
  try {
    const before = await file.stat();
    if (!before.isFile()) throw refused('INTAKE_FILE_REFUSED', 'Expected a file, but it is none.');
    if (before.size > INTAKE_LIMITS.mail)
      throw refused('INTAKE_SIZE', `Expected ${INTAKE_LIMITS.mail} bytes at most, but got more.`);
    const content = new Uint8Array(before.size);
    const { bytesRead } = await file.read(content, { position: 0 });
    const after = await file.stat();
    const same = after.size === before.size && after.mtimeMs === before.mtimeMs;
    return same && bytesRead === before.size ? content : undefined;
  } finally {
    await file.close();
  }
}

const refused = (code: string, message: string): WaybillError =>
  new WaybillError({ code, message });

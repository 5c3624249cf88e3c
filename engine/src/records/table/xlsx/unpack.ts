import { Unzip, UnzipInflate } from 'fflate';
import { TABLE_LIMITS, TableStop } from '../table.ts';

/** Small enough that what one step unpacks, at most a thousandfold, stays small too. */
const STEP = 16_384;

/** The texts of a ZIP archive (Office Open XML, ISO/IEC 29500-2) that are wanted, by name. */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let entries = 0;
  let left: number = TABLE_LIMITS.unpacked;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > TABLE_LIMITS.entries)
      throw new TableStop(`it holds more than ${TABLE_LIMITS.entries} files`);
    if (!wanted(file.name)) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts: string[] = [];
    file.ondata = (error, chunk, final) => {
      // What is thrown below comes back here.
      if (error instanceof TableStop) throw error;
      if (error) throw new TableStop(`"${file.name}" cannot be unpacked`);
      left -= chunk.length;
      if (left < 0) throw new TableStop(`it unpacks to more than ${TABLE_LIMITS.unpacked} bytes`);
      parts.push(decoder.decode(chunk, { stream: !final }));
      if (final) texts.set(file.name, parts.join(''));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP)
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return texts;
}

import { strFromU8, unzipSync } from 'fflate';
import type { UnzipFileInfo } from 'fflate';
import { fail, ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import { SHEET_LIMITS } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';

/** The parts of a workbook by path, as text. */
export type Parts = ReadonlyMap<string, string>;

/**
 * Unpacks what a reader of values needs of an Open Packaging file (ECMA-376, part 2) and nothing
 * else. What the archive says of sizes bounds the memory: a part is never unpacked past its stated
 * size, and the stated sizes together never past the limit. A part whose size was stated too small
 * is cut off, which its XML then shows.
 */
export function unpack(bytes: Uint8Array): Result<Parts> {
  const gate = new Gate();
  try {
    const files = unzipSync(bytes, { filter: (file) => gate.admit(file) });
    if (gate.failure) return fail(gate.failure);
    return ok(new Map(Object.entries(files).map(([path, data]) => [path, strFromU8(data)])));
  } catch {
    return fail(gate.failure ?? refuseSheet('SHEET_WORKBOOK_BROKEN', NO_ARCHIVE));
  }
}

class Gate {
  failure: Failure | null = null;
  #parts = 0;
  #bytes = 0;

  admit({ name, originalSize }: UnzipFileInfo): boolean {
    this.#parts += 1;
    const wanted = NEEDED.test(name);
    if (wanted) this.#bytes += originalSize;
    if (this.#parts > SHEET_LIMITS.parts || this.#bytes > SHEET_LIMITS.unpacked) {
      this.failure = refuseSheet('SHEET_LIMIT', TOO_LARGE);
    }
    return wanted && this.failure === null;
  }
}

const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

const NO_ARCHIVE = 'Expected a workbook, but it is no archive that can be unpacked.';
const TOO_LARGE = `Expected at most ${SHEET_LIMITS.parts} parts and ${SHEET_LIMITS.unpacked} bytes once unpacked, but the workbook says it has more.`;

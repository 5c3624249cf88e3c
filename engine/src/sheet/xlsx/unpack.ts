import { Unzip, UnzipInflate } from 'fflate';
import type { UnzipFile } from 'fflate';
import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import type { SheetFailure } from '../refuse-sheet.ts';
import { SheetStop } from './sheet-stop.ts';

/** The parts of a workbook by path, as text. */
export type Parts = ReadonlyMap<string, string>;

/** Small enough that what one step unpacks, at most a thousandfold, stays small too. */
const STEP = 16_384;

/**
 * Unpacks what a reader of values needs of an Open Packaging file (ECMA-376, part 2) and nothing
 * else. Bytes are counted as they come out, and what the archive says of sizes is looked at before:
 * a part that is larger or smaller than it says is refused, and so is one that was cut off.
 */
export function unpack(bytes: Uint8Array, limits: SheetLimits): Result<Parts, SheetFailure> {
  const unpacking = new Unpacking(limits);
  try {
    const unzip = new Unzip((file) => unpacking.take(file));
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    return unpacking.finished();
  } catch (thrown) {
    if (thrown instanceof SheetStop) return fail(thrown.failure);
    // The library tells what it does not understand by errors of its own.
    return fail(broken('it is no archive that can be unpacked'));
  }
}

class Unpacking {
  readonly #limits: SheetLimits;
  readonly #texts = new Map<string, string>();
  readonly #begun = new Set<string>();
  #parts = 0;
  #left: number;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
    this.#left = limits.unpacked;
  }

  take(file: UnzipFile): void {
    const { parts } = this.#limits;
    this.#parts += 1;
    if (this.#parts > parts) throw tooLarge(`it holds more than ${parts} files`);
    if (!NEEDED.test(file.name)) return;
    if ((file.originalSize ?? 0) > this.#left) throw this.#overflow();
    this.#begun.add(file.name);
    this.#read(file);
  }

  #read(file: UnzipFile): void {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const pieces: string[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      // What is thrown below comes back here.
      if (error) throw error instanceof SheetStop ? error : stop(`"${file.name}" is broken`);
      size += chunk.length;
      this.#left -= chunk.length;
      if (this.#left < 0) throw this.#overflow();
      pieces.push(decoder.decode(chunk, { stream: !final }));
      if (!final) return;
      if (size !== (file.originalSize ?? size))
        throw stop(`"${file.name}" is not as large as said`);
      this.#texts.set(file.name, pieces.join(''));
    };
    file.start();
  }

  finished(): Result<Parts, SheetFailure> {
    for (const name of this.#begun)
      if (!this.#texts.has(name)) return fail(broken(`"${name}" is cut off`));
    return ok(this.#texts);
  }

  #overflow(): SheetStop {
    return tooLarge(`it unpacks to more than ${this.#limits.unpacked} bytes`);
  }
}

const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

const broken = (because: string): SheetFailure => refuseSheet('SHEET_WORKBOOK_BROKEN', because);
const stop = (because: string): SheetStop => new SheetStop(broken(because));
const tooLarge = (because: string): SheetStop => new SheetStop(refuseSheet('SHEET_LIMIT', because));

import { WaybillError } from '../../errors/failure.ts';
import type { AttachedFile } from '../../records/index.ts';
import { recordFailure } from './records-context.ts';

const MOST_BYTES = 2 ** 50;

/** What is told of a file; callers without types may tell anything. */
export function readFile(given: Partial<AttachedFile>): AttachedFile {
  const { name, mediaType, size, sha256, place } = given;
  const file = {
    name: text('name', name, /^(?!\.{1,2}$)[^/\\\p{Cc}\p{Bidi_Control}]{1,255}$/u),
    // RFC 6838 §4.2.
    mediaType: text('mediaType', mediaType, /^[\w.+!#$&^-]{1,127}\/[\w.+!#$&^-]{1,127}$/),
    sha256: text('sha256', sha256, /^[0-9a-f]{64}$/),
    place: text('place', place, /^[^\p{Cc}]{1,2000}$/u),
  };
  if (typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= MOST_BYTES)
    return { ...file, size };
  throw invalid('size', size, 'its bytes as a whole number');
}

function text(member: string, value: unknown, pattern: RegExp): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw invalid(member, value, `as ${pattern.source}`);
}

const invalid = (member: string, value: unknown, expected: string): WaybillError =>
  new WaybillError(
    recordFailure(
      'RECORD_FILE_INVALID',
      `Expected the ${member} of a file ${expected}, but got ${value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 200)}.`,
    ),
  );

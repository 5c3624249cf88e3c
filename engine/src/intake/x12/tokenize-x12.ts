import type { Dialect } from '../canonical-order.ts';
import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { refuse } from '../refuse.ts';
import type { Segment } from '../segments/segment.ts';

export interface X12Interchange {
  readonly dialect: Dialect;
  /** From ISA to IEA, or to the end of the file where IEA is missing. */
  readonly segments: readonly Segment[];
}

/** Every interchange of the text, each with its own delimiters (X12.5, interchange control). */
export function tokenizeX12(text: string): Result<readonly X12Interchange[]> {
  const interchanges: X12Interchange[] = [];
  let at = skipBlank(text, 0);
  let count = 0;
  while (at < text.length) {
    const dialect = dialectAt(text, at);
    if (dialect === null) return fail(refuse('INTAKE_X12_BROKEN', BROKEN_HEADER));
    const read = readInterchange({ text, at, dialect, room: INTAKE_LIMITS.segments - count });
    if (read === null) return fail(refuse('INTAKE_LIMIT', TOO_MANY));
    interchanges.push({ dialect, segments: read.segments });
    count += read.segments.length;
    at = read.end;
  }
  return ok(interchanges);
}

const BROKEN_HEADER =
  'Expected an ISA segment of sixteen elements with delimiters that are no letters or digits, but this one cannot be read.';
const TOO_MANY = `Expected at most ${INTAKE_LIMITS.segments} segments, but the file has more.`;

/**
 * The delimiters as ISA shows them by where they stand: the letter after the tag parts elements,
 * ISA16 parts components, and what follows it ends segments. Counting elements instead of letters
 * also reads headers whose blanks were lost on the way.
 */
function dialectAt(text: string, at: number): Dialect | null {
  if (!text.startsWith('ISA', at)) return null;
  const element = text.charAt(at + 3);
  let place = at + 3;
  for (let count = 1; count < 16 && place >= 0; count += 1)
    place = text.indexOf(element, place + 1);
  if (place < 0 || place - at > 300) return null;
  const [component, ending] = [text.charAt(place + 1), text.slice(place + 2, place + 4)];
  const segment = ending.startsWith('\r\n') ? '\r\n' : ending.charAt(0);
  const usable = [element, component, segment].every((sign) =>
    /^(?:[^\p{L}\p{N} ]|\r\n)$/u.test(sign),
  );
  if (!usable || new Set([element, component, segment]).size < 3) return null;
  return { element, component, segment, release: null, decimal: '.', repetition: null };
}

interface Reading {
  readonly text: string;
  readonly at: number;
  readonly dialect: Dialect;
  readonly room: number;
}

/** Null where the segments are more than there is room for. */
function readInterchange(reading: Reading): { segments: Segment[]; end: number } | null {
  const { text, dialect } = reading;
  const terminator = dialect.segment === '\r\n' ? '\n' : dialect.segment;
  const segments: Segment[] = [];
  let at = reading.at;
  while (at < text.length) {
    const end = text.indexOf(terminator, at);
    // Line breaks inside a segment come from wrapped files, and are no data.
    const raw = text
      .slice(at, end < 0 ? text.length : end)
      .replace(/[\r\n]+/g, '')
      .trim();
    if (raw !== '') segments.push(segmentOf(raw, dialect.element));
    if (segments.length > reading.room) return null;
    at = end < 0 ? text.length : skipBlank(text, end + terminator.length);
    if (segments.at(-1)?.tag === 'IEA' && text.startsWith('ISA', at)) break;
  }
  return { segments, end: at };
}

/** A piece whose first word is no tag becomes a segment without one, so that it is kept. */
function segmentOf(raw: string, separator: string): Segment {
  const [tag = '', ...elements] = raw.split(separator);
  if (!/^[A-Z][A-Z0-9]{1,2}$/.test(tag)) {
    return { tag: '', elements: [[raw]], repeats: [], raw };
  }
  return { tag, elements: elements.map((element) => [element]), repeats: [], raw };
}

function skipBlank(text: string, from: number): number {
  const blank = /\S/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

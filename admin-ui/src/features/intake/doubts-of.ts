import type { MessageReading, ReadingNote } from './message-reading.ts';

/** Everything that was not understood, or only with a doubt, of the whole message. */
export function doubtsOf({ parts, orders, notes }: MessageReading) {
  const intakes = parts.flatMap(({ intake }) => intake ?? []);
  return {
    failures: parts.flatMap(({ name, failure }) => (failure ? [{ name, ...failure }] : [])),
    notes: once([...notes, ...[...intakes, ...orders].flatMap((one) => one.notes)]),
    unmapped: once([...intakes, ...orders].flatMap((one) => one.unmapped)),
  };
}

/** Notes about an order stand with the file as well. */
const once = <T>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** A note, and every line of which the same is said. */
interface NotedLines {
  readonly note: ReadingNote;
  readonly lines: readonly string[];
}

/**
 * What is noted of the whole order before what is noted of lines: an order that is marked as a test
 * must not stand below 146 lines without a price. The first line of each kind speaks for the others.
 */
export function notesAtOnce(notes: readonly ReadingNote[]): readonly NotedLines[] {
  const kinds = new Map<string, { note: ReadingNote; lines: string[] }>();
  for (const note of notes) {
    const { code, message, line, path } = note;
    const kind = line === null ? [code, message, path] : [code, message.replace(`'${line}'`, '')];
    const same = kinds.get(JSON.stringify(kind)) ?? { note, lines: [] };
    if (line !== null) same.lines.push(line);
    kinds.set(JSON.stringify(kind), same);
  }
  const all = [...kinds.values()];
  return [...all.filter(isOfAll), ...all.filter((one) => !isOfAll(one))];
}

const isOfAll = ({ lines }: NotedLines): boolean => lines.length === 0;

/** `1–3, 5` of 1, 2, 3 and 5; what is no number stands by itself. */
export function linesText(lines: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && Number(line) === Number(run[1]) + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}

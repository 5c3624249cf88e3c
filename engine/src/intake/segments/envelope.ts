import { NoteBook, quote, quoteOr } from '../note.ts';
import type { Segment } from './segment.ts';
import { SegmentView } from './segment-view.ts';

/** Header and trailer of one level; `number` is the header's element with the control number. */
export interface EnvelopeLevel {
  readonly open: string;
  readonly close: string;
  readonly number: number;
}

/** Interchange, group and message, from the outside in. */
export type EnvelopeLevels = readonly [EnvelopeLevel, EnvelopeLevel, EnvelopeLevel];

export interface EnvelopedMessage {
  readonly path: string;
  readonly interchange: SegmentView | null;
  readonly group: SegmentView | null;
  readonly header: SegmentView;
  readonly trailers: SegmentView[];
  /** What stands between header and trailer. */
  readonly segments: Segment[];
  /** What the trailer says about this message. */
  readonly notes: NoteBook;
}

export interface Envelope {
  readonly messages: readonly EnvelopedMessage[];
  /** Segments of the interchange and its groups, and strays outside of any message. */
  readonly frames: readonly SegmentView[];
}

/**
 * Opens the three envelopes that X12 and EDIFACT share in shape, and checks every trailer: its
 * first element counts what is inside, its second repeats the header's control number.
 */
export function openEnvelope(
  segments: readonly Segment[],
  levels: EnvelopeLevels,
  notes: NoteBook,
): Envelope {
  const reader = new EnvelopeReader(levels, notes);
  for (const segment of segments) reader.read(segment);
  reader.closeFrom(0);
  return { messages: reader.messages, frames: reader.frames };
}

interface Frame {
  readonly level: number;
  readonly view: SegmentView;
  readonly notes: NoteBook;
  readonly message: EnvelopedMessage | null;
  readonly opened: Map<string, number>;
  /** Frames or segments directly inside. */
  count: number;
}

const MESSAGE = 2;

class EnvelopeReader {
  readonly messages: EnvelopedMessage[] = [];
  readonly frames: SegmentView[] = [];
  readonly #levels: EnvelopeLevels;
  readonly #notes: NoteBook;
  readonly #open: Frame[] = [];
  readonly #roots = new Map<string, number>();

  constructor(levels: EnvelopeLevels, notes: NoteBook) {
    this.#levels = levels;
    this.#notes = notes;
  }

  read(segment: Segment): void {
    const opens = this.#levels.findIndex((level) => level.open === segment.tag);
    const closes = this.#levels.findIndex((level) => level.close === segment.tag);
    if (opens >= 0) this.#enter(opens, segment);
    else if (closes >= 0) this.#leave(closes, segment);
    else this.#inside(segment);
  }

  /** Frames of this level and deeper ones end here without their trailers. */
  closeFrom(level: number): void {
    for (let frame = this.#open.at(-1); frame && frame.level >= level; frame = this.#open.at(-1)) {
      const { open, close } = this.#levels[frame.level] ?? this.#levels[MESSAGE];
      const seen = `Expected ${open} to be closed by ${close}, but the file goes on or ends without it.`;
      frame.notes.add('INTAKE_ENVELOPE_INCOMPLETE', seen, frame.view.path);
      this.#open.pop();
    }
  }

  #enter(level: number, segment: Segment): void {
    this.closeFrom(level);
    const parent = this.#open.at(-1);
    if (parent) parent.count += 1;
    const view = new SegmentView(segment, this.#pathOf(level, segment));
    const message = level === MESSAGE ? this.#message(view) : null;
    if (message) this.messages.push(message);
    else this.frames.push(view);
    const notes = message?.notes ?? this.#notes;
    this.#open.push({ level, view, notes, message, opened: new Map(), count: 0 });
  }

  #message(header: SegmentView): EnvelopedMessage {
    const viewAt = (level: number) =>
      this.#open.find((frame) => frame.level === level)?.view ?? null;
    return {
      path: header.path,
      interchange: viewAt(0),
      group: viewAt(1),
      header,
      trailers: [],
      segments: [],
      notes: new NoteBook(),
    };
  }

  #leave(level: number, segment: Segment): void {
    const frame = this.#open.find((candidate) => candidate.level === level);
    if (!frame) return this.#stray(segment);
    this.closeFrom(level + 1);
    this.#open.pop();
    const path = frame.message
      ? `${frame.view.path}/${segment.tag}`
      : this.#pathBeside(segment.tag);
    const view = new SegmentView(segment, path);
    if (frame.message) frame.message.trailers.push(view);
    else this.frames.push(view);
    this.#check(frame, view);
  }

  #check(frame: Frame, trailer: SegmentView): void {
    const [count, number] = [trailer.take(1), trailer.take(2)];
    const actual = frame.message ? frame.message.segments.length + 2 : frame.count;
    if (count === null || !/^\d{1,10}$/.test(count) || Number(count) !== actual) {
      const seen = `Expected ${trailer.tag} to count ${actual}, but it says ${quoteOr(count, 'nothing')}.`;
      frame.notes.add('INTAKE_CONTROL_COUNT', seen, trailer.pathOf(1));
    }
    const opened = frame.view.peek((this.#levels[frame.level] ?? this.#levels[MESSAGE]).number);
    if (number === opened) return;
    const seen = `Expected ${trailer.tag} to repeat the control number ${quoteOr(opened, 'none')}, but it says ${quoteOr(number, 'nothing')}.`;
    frame.notes.add('INTAKE_CONTROL_NUMBER', seen, trailer.pathOf(2));
  }

  #inside(segment: Segment): void {
    const message = this.#open.at(-1)?.message;
    if (!message) return this.#stray(segment);
    message.segments.push(segment);
    if (segment.tag !== '') return;
    const seen = `Expected a segment that begins with its tag, but found ${quote(segment.raw)}.`;
    message.notes.add('INTAKE_SEGMENT_UNREADABLE', seen, message.path);
  }

  #stray(segment: Segment): void {
    const view = new SegmentView(segment, this.#pathBeside(segment.tag === '' ? '?' : segment.tag));
    this.frames.push(view);
    const seen = `Expected every segment inside a message, but found ${quote(segment.raw)} outside.`;
    this.#notes.add('INTAKE_SEGMENT_UNREADABLE', seen, view.path);
  }

  #pathOf(level: number, segment: Segment): string {
    if (level < MESSAGE) return this.#pathBeside(segment.tag);
    const number = segment.elements[this.#levels[MESSAGE].number - 1]?.[0]?.trim().slice(0, 35);
    const parent = this.#open.at(-1)?.view.path;
    return `${parent === undefined ? '' : `${parent}/`}${segment.tag}[${number ?? ''}]`;
  }

  #pathBeside(tag: string): string {
    const parent = this.#open.at(-1);
    const counts = parent?.opened ?? this.#roots;
    const count = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, count);
    return `${parent ? `${parent.view.path}/` : ''}${tag}${count > 1 ? `[${count}]` : ''}`;
  }
}

import type { NewEdifactSegment } from './write-edifact.ts';
import type { NewSegment } from './write-x12.ts';

/** What the writer of an answer must be told, since it has no clock and no counter. */
export interface Dispatch {
  /** Control number of the interchange, at most 9 digits for X12; a group has the same. */
  readonly controlNumber: string;
  /** ISO 8601 local date and time, as `2026-11-10T08:00`. */
  readonly at: string;
}

/** Where an X12 answer comes from and goes to: the other way round than what it answers. */
export interface X12Frame {
  readonly sender: Partner;
  readonly receiver: Partner;
  /** GS02 and GS03, where they differ from the interchange's. */
  readonly groupSender: string;
  readonly groupReceiver: string;
  /** ISA12 and GS08, as `00401` and `004010`. */
  readonly interchangeVersion: string;
  readonly version: string;
  readonly test: boolean;
}

export interface Partner {
  readonly qualifier: string;
  readonly id: string;
}

export interface X12Message {
  /** ST01. */
  readonly type: string;
  /** Between ST and SE. */
  readonly segments: readonly NewSegment[];
}

/** One interchange with one group of messages, numbered from 0001 (X12.5, X12.6). */
export function x12Interchange(
  frame: X12Frame,
  { controlNumber, at }: Dispatch,
  group: string,
  messages: readonly X12Message[],
): readonly NewSegment[] {
  const { date, time } = digitsOf(at);
  const number = controlNumber.padStart(9, '0');
  const newer = frame.interchangeVersion >= '00402';
  const plainNumber = controlNumber.replace(/^0+(?=\d)/, '');
  return [
    [
      ...['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10)],
      ...[frame.sender.qualifier, frame.sender.id.padEnd(15).slice(0, 15)],
      ...[frame.receiver.qualifier, frame.receiver.id.padEnd(15).slice(0, 15)],
      ...[date.slice(2), time, newer ? '^' : 'U', frame.interchangeVersion, number],
      ...['0', frame.test ? 'T' : 'P', '>'],
    ],
    [
      ...['GS', group, frame.groupSender, frame.groupReceiver, date, time, plainNumber],
      ...['X', frame.version],
    ],
    ...messages.flatMap(({ type, segments }, index): NewSegment[] => {
      const reference = String(index + 1).padStart(4, '0');
      const trailer = ['SE', String(segments.length + 2), reference];
      return [['ST', type, reference], ...segments, trailer];
    }),
    ['GE', String(messages.length), plainNumber],
    ['IEA', '1', number],
  ];
}

export interface EdifactFrame {
  /** UNB01, as `UNOC` and `3`. */
  readonly syntax: readonly [identifier: string, version: string];
  readonly sender: readonly (string | null)[];
  readonly receiver: readonly (string | null)[];
  readonly test: boolean;
}

export interface EdifactMessage {
  /** S009: type, version, release, agency, association. */
  readonly identifier: readonly (string | null)[];
  /** Between UNH and UNT. */
  readonly segments: readonly NewEdifactSegment[];
}

/** One interchange without groups, messages numbered from 1 (ISO 9735). */
export function edifactInterchange(
  frame: EdifactFrame,
  { controlNumber, at }: Dispatch,
  messages: readonly EdifactMessage[],
): readonly NewEdifactSegment[] {
  const { date, time } = digitsOf(at);
  // Version 4 writes the century, the others do not.
  const day = frame.syntax[1] >= '4' ? date : date.slice(2);
  const test = frame.test ? ['', '', '', '', '', '1'] : [];
  return [
    ['UNB', frame.syntax, frame.sender, frame.receiver, [day, time], controlNumber, ...test],
    ...messages.flatMap(({ identifier, segments }, index): NewEdifactSegment[] => {
      const reference = String(index + 1);
      const trailer = ['UNT', String(segments.length + 2), reference];
      return [['UNH', reference, identifier], ...segments, trailer];
    }),
    ['UNZ', String(messages.length), controlNumber],
  ];
}

function digitsOf(at: string): { readonly date: string; readonly time: string } {
  const digits = at.replace(/\D/g, '');
  return { date: digits.slice(0, 8), time: digits.slice(8, 12).padEnd(4, '0') };
}

import { describe, expect, it } from 'vitest';
import { NoteBook } from '../note.ts';
import { openEnvelope } from './envelope.ts';
import type { EnvelopeLevels } from './envelope.ts';
import type { Segment } from './segment.ts';

const LEVELS: EnvelopeLevels = [
  { open: 'UNB', close: 'UNZ', number: 1 },
  { open: 'UNG', close: 'UNE', number: 1 },
  { open: 'UNH', close: 'UNT', number: 1 },
];

function segment(text: string): Segment {
  const [tag = '', ...elements] = text.split('+');
  return { tag, elements: elements.map((element) => [element]), repeats: [], raw: text };
}

function open(text: string) {
  const notes = new NoteBook();
  const envelope = openEnvelope(text.split(' ').map(segment), LEVELS, notes);
  return {
    paths: envelope.messages.map(({ path }) => path),
    inside: envelope.messages.map(({ segments }) => segments.length),
    messageCodes: envelope.messages.flatMap((message) =>
      message.notes.notes.map(({ code }) => code),
    ),
    fileCodes: notes.notes.map(({ code }) => code),
    frames: envelope.frames.map(({ path }) => path),
  };
}

describe('openEnvelope', () => {
  it('opens a whole interchange without a word', () => {
    expect(open('UNB+9 UNG+5 UNH+1 BGM UNT+3+1 UNH+2 BGM LIN UNT+4+2 UNE+2+5 UNZ+1+9')).toEqual({
      paths: ['UNB/UNG/UNH[1]', 'UNB/UNG/UNH[2]'],
      inside: [1, 2],
      messageCodes: [],
      fileCodes: [],
      frames: ['UNB', 'UNB/UNG', 'UNB/UNE', 'UNZ'],
    });
  });

  it('counts messages where there are no groups', () => {
    expect(open('UNB+9 UNH+1 UNT+2+1 UNH+2 UNT+2+2 UNZ+2+9')).toMatchObject({
      messageCodes: [],
      fileCodes: [],
    });
  });

  it('opens a message that came without its interchange', () => {
    expect(open('UNH+1 BGM UNT+3+1')).toMatchObject({
      paths: ['UNH[1]'],
      fileCodes: [],
      messageCodes: [],
    });
  });

  it('notes wrong counts and numbers with the message, or with the file', () => {
    expect(open('UNB+9 UNH+1 BGM UNT+8+2 UNZ+x+7')).toMatchObject({
      messageCodes: ['INTAKE_CONTROL_COUNT', 'INTAKE_CONTROL_NUMBER'],
      fileCodes: ['INTAKE_CONTROL_COUNT', 'INTAKE_CONTROL_NUMBER'],
    });
  });

  it('notes what is never closed, and reads it all the same', () => {
    expect(open('UNB+9 UNH+1 BGM UNH+2 BGM')).toMatchObject({
      inside: [1, 1],
      messageCodes: ['INTAKE_ENVELOPE_INCOMPLETE', 'INTAKE_ENVELOPE_INCOMPLETE'],
      fileCodes: ['INTAKE_ENVELOPE_INCOMPLETE'],
    });
  });

  it('keeps strays outside of messages and trailers that close nothing', () => {
    expect(open('UNB+9 FTX+x UNT+1+1 UNH+1 UNT+2+1 UNZ+1+9')).toMatchObject({
      fileCodes: ['INTAKE_SEGMENT_UNREADABLE', 'INTAKE_SEGMENT_UNREADABLE'],
      frames: ['UNB', 'UNB/FTX', 'UNB/UNT', 'UNZ'],
    });
  });
});

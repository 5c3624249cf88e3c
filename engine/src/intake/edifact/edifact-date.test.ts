import { describe, expect, it } from 'vitest';
import { NoteBook } from '../note.ts';
import { SegmentView } from '../segments/segment-view.ts';
import { datesOf } from './edifact-date.ts';

function dates(...components: string[]) {
  const notes = new NoteBook();
  const view = new SegmentView(
    { tag: 'DTM', elements: [components], repeats: [], raw: 'DTM' },
    'DTM',
  );
  const found = datesOf(view, notes).map(({ kind, date, time }) => [kind, date, time]);
  return { found, codes: notes.notes.map(({ code }) => code), left: view.leftovers() };
}

describe('DTM', () => {
  it.each([
    [['2', '20270112', '102'], [['requested-delivery', '2027-01-12', null]]],
    [['63', '270112', '101'], [['latest-delivery', '2027-01-12', null]]],
    [['137', '202610280915', '203'], [['other', '2026-10-28', '09:15:00']]],
    [['64', '20270112'], [['earliest-delivery', '2027-01-12', null]]],
    [['10', '202701120800UTC', '303'], [['requested-shipment', '2027-01-12', '08:00:00']]],
    [
      ['2', '20270201-20270212', '718'],
      [
        ['earliest-delivery', '2027-02-01', null],
        ['latest-delivery', '2027-02-12', null],
      ],
    ],
  ])('%j', (components, expected) => {
    expect(dates(...components)).toEqual({ found: expected, codes: [], left: [] });
  });

  it.each([
    [['2', '202703', '616']],
    [['2', '120127', '2']],
    [['2', '20270230', '102']],
    [['2', '2027011', '102']],
    [['2', 'ASAP']],
  ])('%j is noted, because no day can be told from it', (components) => {
    expect(dates(...components)).toMatchObject({
      found: [['requested-delivery', null, null]],
      codes: ['INTAKE_DATE_UNREADABLE'],
    });
  });
});

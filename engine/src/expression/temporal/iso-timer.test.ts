import { describe, expect, it } from 'vitest';
import { addDuration, isDurationText, parseCycle, toEpochMs } from './iso-timer.ts';

const at = (text: string): number => Date.parse(text);

describe('A timer cycle', () => {
  it.each([
    ['R3/PT10S', { repetitions: 3, interval: 'PT10S' }],
    ['R/PT1H', { repetitions: null, interval: 'PT1H' }],
    ['R-1/PT1H', { repetitions: null, interval: 'PT1H' }],
    [
      'R/2026-01-01T00:00:00Z/P1D',
      { repetitions: null, start: at('2026-01-01T00:00:00Z'), interval: 'P1D' },
    ],
    [
      'R5/PT1H/2026-12-31T00:00:00Z',
      { repetitions: 5, interval: 'PT1H', end: at('2026-12-31T00:00:00Z') },
    ],
    [
      'R/2026-01-01T08:00/P1W',
      { repetitions: null, start: at('2026-01-01T00:00:00Z'), interval: 'P1W' },
    ],
  ])('%s is read', (text, cycle) => {
    expect(parseCycle(text, 'Asia/Shanghai')).toEqual({ ok: true, value: cycle });
  });

  it.each([
    '',
    'R3',
    'PT10S',
    'R3/x',
    'R0/PT1H',
    'R3/PT0S',
    'R3/-PT1S',
    'R3/PT1S/PT1S',
    'Rx/PT1S',
    'R/2026-01-01/x',
    'R/2026-13-01T00:00:00Z/P1D',
    'R/a/b/c',
  ])('%j is refused', (text) => {
    expect(parseCycle(text)).toMatchObject({ ok: false, failure: { code: 'TIME_CYCLE' } });
  });
});

describe('Adding a duration', () => {
  it.each([
    ['2026-01-31T00:00:00Z', 'P1M', 'UTC', '2026-02-28T00:00:00Z'],
    ['2026-01-31T00:00:00Z', 'P1M1D', 'UTC', '2026-03-01T00:00:00Z'],
    ['2024-02-29T00:00:00Z', 'P1Y', 'UTC', '2025-02-28T00:00:00Z'],
    ['2026-03-28T11:00:00Z', 'P1D', 'Europe/Paris', '2026-03-29T10:00:00Z'],
    ['2026-03-28T11:00:00Z', 'PT24H', 'Europe/Paris', '2026-03-29T11:00:00Z'],
    ['2026-10-24T10:00:00Z', 'P1D', 'Europe/Paris', '2026-10-25T11:00:00Z'],
    ['2026-03-28T01:30:00Z', 'P1D', 'Europe/Paris', '2026-03-29T01:30:00Z'],
    ['2026-01-01T00:00:00Z', '-P1M', 'UTC', '2025-12-01T00:00:00Z'],
    ['2026-01-01T00:00:00Z', 'P2W', 'UTC', '2026-01-15T00:00:00Z'],
    ['2026-01-01T00:00:00Z', 'PT0.5S', 'UTC', '2026-01-01T00:00:00.500Z'],
    ['2026-01-31T20:00:00Z', 'P1M', 'Asia/Shanghai', '2026-02-28T20:00:00Z'],
  ])('%s and %s in %s is %s', (from, duration, zone, to) => {
    expect(addDuration(at(from), duration, zone)).toEqual({ ok: true, value: at(to) });
  });

  it.each([
    ['P', 'UTC', 'TIME_DURATION'],
    ['PT', 'UTC', 'TIME_DURATION'],
    ['1D', 'UTC', 'TIME_DURATION'],
    ['P999999999Y', 'UTC', 'TIME_DURATION'],
    ['P1D', 'Mars/Base', 'TIME_ZONE'],
  ])('%s in %s is refused', (duration, zone, code) => {
    expect(addDuration(0, duration, zone)).toMatchObject({ ok: false, failure: { code } });
  });

  it('tells durations that lead forward from other texts', () => {
    expect(['P1D', 'PT1S', 'PT0S', '-P1D', 'x'].map(isDurationText)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('A date and time', () => {
  it.each([
    ['2026-01-01T08:00:00Z', 'Asia/Shanghai', '2026-01-01T08:00:00Z'],
    ['2026-01-01T08:00:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'],
    ['2026-01-01T08:00:00+08:00', 'UTC', '2026-01-01T00:00:00Z'],
    ['2026-01-01T08:00:00+0800', 'UTC', '2026-01-01T00:00:00Z'],
    ['2026-01-01T08:00:00+08', 'UTC', '2026-01-01T00:00:00Z'],
    ['2026-01-01T08:00Z', 'UTC', '2026-01-01T08:00:00Z'],
    ['2026-01-01', 'Asia/Shanghai', '2025-12-31T16:00:00Z'],
    ['2026-01-01T08:00:00.25Z', 'UTC', '2026-01-01T08:00:00.250Z'],
    ['2026-01-01T08:00:00@Asia/Shanghai', 'UTC', '2026-01-01T00:00:00Z'],
    ['2026-03-29T02:30:00', 'Europe/Paris', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30:00', 'Europe/Paris', '2026-10-25T00:30:00Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(toEpochMs(text, zone)).toEqual({ ok: true, value: at(instant) });
  });

  it.each(['', 'tomorrow', '2026-02-30T00:00:00Z', '2026-01-01T25:00:00Z', 'P1D'])(
    '%j is refused',
    (text) => {
      expect(toEpochMs(text, 'UTC')).toMatchObject({ ok: false, failure: { code: 'TIME_DATE' } });
    },
  );
});

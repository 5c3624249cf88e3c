import { describe, expect, it } from 'vitest';
import { momentOfDigits, momentOfIso, stampOf } from './moment.ts';
import { requestedDay } from './order-date.ts';

describe('momentOfDigits', () => {
  it.each([
    ['20260228', '', '2026-02-28', null],
    ['20240229', '', '2024-02-29', null],
    ['261012', '0915', '2026-10-12', '09:15:00'],
    ['991231', '', '1999-12-31', null],
    ['20261012', '235959', '2026-10-12', '23:59:59'],
    ['20261012', '23595999', '2026-10-12', '23:59:59'],
  ])('reads %s %s', (day, clock, date, time) => {
    expect(momentOfDigits(day, clock)).toEqual({ date, time });
  });

  it.each([
    ['20260229', ''],
    ['21000229', ''],
    ['20261301', ''],
    ['20260431', ''],
    ['00000101', ''],
    ['2026', ''],
    ['20261012', '2400'],
    ['20261012', '9'],
  ])('gives null for %s %s, which no calendar and no clock shows', (day, clock) => {
    expect(momentOfDigits(day, clock)).toBeNull();
  });
});

describe('momentOfIso', () => {
  it.each([
    ['2026-10-12', { date: '2026-10-12', time: null }],
    ['2026-10-12+08:00', { date: '2026-10-12', time: null }],
    ['2026-10-12T09:15:00Z', { date: '2026-10-12', time: '09:15:00' }],
    ['12.10.2026', null],
    ['2026-02-30', null],
  ])('reads %s', (text, moment) => {
    expect(momentOfIso(text)).toEqual(moment);
  });
});

describe('stampOf', () => {
  it('keeps what is no time as it was stated', () => {
    expect(stampOf('261012', '0915')).toBe('2026-10-12T09:15:00');
    expect(stampOf('today', '0915')).toBe('today 0915');
    expect(stampOf(null, null)).toBeNull();
  });
});

describe('requestedDay', () => {
  const on = (kind: Parameters<typeof requestedDay>[0][number]['kind'], date: string | null) => ({
    kind,
    date,
    code: null,
    time: null,
    stated: 'x',
  });

  it('prefers the requested delivery, then the latest, then shipment', () => {
    const dates = [on('latest-shipment', '2026-12-01'), on('latest-delivery', '2026-12-20')];
    expect(requestedDay(dates)).toBe('2026-12-20');
    expect(requestedDay([...dates, on('requested-delivery', '2026-12-10')])).toBe('2026-12-10');
    expect(requestedDay([on('requested-delivery', null), ...dates])).toBe('2026-12-20');
    expect(requestedDay([on('earliest-delivery', '2026-12-01')])).toBeNull();
  });
});

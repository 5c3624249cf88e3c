import { describe, expect, it } from 'vitest';
import { isIsoLiteral, looksCron, looksIso } from './iso-time.ts';

describe('a timer text', () => {
  it.each(['PT5M', 'P1Y2M3DT4H5M6S', 'P2W', 'PT0S', 'PT1.5S'])('%s is a duration', (text) => {
    expect(isIsoLiteral('duration', text)).toBe(true);
  });

  it.each(['P', 'PT', '5M', 'PT5X', '-PT5M', 'P1D2'])('%s is no duration', (text) => {
    expect(isIsoLiteral('duration', text)).toBe(false);
  });

  it.each(['2030-01-31T09:00:00Z', '2030-01-31T09:00:00+08:00', '2030-01-31T09:00Z'])(
    '%s is a date',
    (text) => {
      expect(isIsoLiteral('date', text)).toBe(true);
    },
  );

  it.each(['2030-02-31T09:00:00Z', '2030-13-01T00:00:00Z', '31.1.2030'])(
    '%s is no date',
    (text) => {
      expect(isIsoLiteral('date', text)).toBe(false);
    },
  );

  it.each(['R3/PT1H', 'R/PT1H', 'R2/2030-01-01T00:00:00Z/P1D', 'R/P1D/2030-01-01T00:00:00Z'])(
    '%s is a cycle',
    (text) => {
      expect(isIsoLiteral('cycle', text)).toBe(true);
    },
  );

  it.each(['PT1H', 'R3', 'R0/PT1H', 'R3/1H', 'Rx/PT1H', 'R3/PT1H/PT2H/PT3H', 'R3/PT0S'])(
    '%s is no cycle',
    (text) => {
      expect(isIsoLiteral('cycle', text)).toBe(false);
    },
  );

  it.each(['0 0 9 * * MON-FRI', '*/5 * * * *', '@daily'])('%s is cron', (text) => {
    expect(looksCron(text)).toBe(true);
  });

  it.each(['a - b - c', 'now() + wait', '1 - 2 - 3'])('%s is not cron', (text) => {
    expect(looksCron(text)).toBe(false);
  });

  it.each(['R5/PT5X', '2030-99-99', 'PT5X'])('%s was meant as ISO 8601', (text) => {
    expect(looksIso(text)).toBe(true);
  });

  it.each(['Price', 'Period', 'R5', '2030 - 1', 'PTA'])('%s may be FEEL', (text) => {
    expect(looksIso(text)).toBe(false);
  });
});

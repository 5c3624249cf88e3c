import { describe, expect, it } from 'vitest';
import { dueTime, NO_DUE } from './task-order.ts';

describe('the due time of a task', () => {
  it.each([
    ['2026-11-28', '2026-11-28T00:00:00Z'],
    ['2026-11-28T18:00:00', '2026-11-28T18:00:00Z'],
    ['2026-11-28T18:00:00+08:00', '2026-11-28T10:00:00Z'],
    ['2026-11-28T18:00:00.250@Asia/Shanghai', '2026-11-28T10:00:00.250Z'],
    ['2026-07-01T12:00@Europe/Berlin', '2026-07-01T10:00:00Z'],
  ])('of %s is %s', (due, instant) => {
    expect(dueTime(due)).toBe(Date.parse(instant));
  });

  it.each([undefined, 'soon', '2026-11-28T18:00@Nowhere/None'])('is none for %s', (due) => {
    expect(dueTime(due)).toBe(NO_DUE);
  });
});

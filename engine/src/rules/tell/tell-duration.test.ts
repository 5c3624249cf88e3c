import { describe, expect, it } from 'vitest';
import { tellDuration } from './tell-duration.ts';

describe('a duration in words', () => {
  it.each([
    ['P14D', '14 天', '14 days'],
    ['P1D', '1 天', '1 day'],
    ['P1DT12H', '1 天 12 小时', '1 day 12 hours'],
    ['PT30M', '30 分钟', '30 minutes'],
    ['P1M', '1 个月', '1 month'],
    ['P2W', '2 周', '2 weeks'],
    ['PT0S', '0 天', '0 days'],
  ])('is told of %s', (text, zh, en) => {
    expect([tellDuration(text, 'zh'), tellDuration(text, 'en')]).toEqual([zh, en]);
  });

  it.each(['P', 'PT', 'P1DT', '-P2D', 'P1.5D', 'soon', '14'])('is none in %s', (text) => {
    expect(tellDuration(text, 'en')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { effectOfRelease } from '../../admin-ui/src/features/rules/effect/effect-of-release.ts';
import { versionInEffect } from '../../engine/src/rules/index.ts';

const TODAY = '2026-11-26';

const version = (name: string, effectiveFrom: string, deployedAt: number) => ({
  ...{ id: 'terms', version: name, effectiveFrom, deployedAt },
});

const BEGUN = [version('1.0.0', '2025-01-01', 1), version('1.1.0', '2026-10-01', 2)];
const PLANNED = version('1.2.0', '2027-01-01', 3);

const told = (effectiveFrom: string, others: Parameters<typeof effectOfRelease>[1]) =>
  effectOfRelease({ id: 'terms', version: '2.0.0', effectiveFrom }, others, TODAY).map(
    ({ kind, other }) => [kind, ...(other ? [other.version] : [])].join(' '),
  );

describe('what the release of a version of a rule set does', () => {
  it.each([
    ['the first of all', '2026-12-01', [], ['begins']],
    ['one that begins last', '2026-12-01', BEGUN, ['replaces 1.1.0']],
    ['one before a planned one', TODAY, [...BEGUN, PLANNED], ['replaces 1.1.0', 'until 1.2.0']],
    ['one of the day of another', '2027-01-01', [...BEGUN, PLANNED], ['sameDay 1.2.0']],
    ['one that was overtaken', '2026-01-01', BEGUN, ['replaces 1.0.0', 'over 1.1.0', 'past']],
    ['one that begins in the past', '2026-11-01', BEGUN, ['replaces 1.1.0', 'past']],
    [
      ...(['one of a moment of the day of another', '2027-01-01T00:00:00+08:00'] as const),
      ...([[PLANNED], ['sameDay 1.2.0']] as const),
    ],
  ] as const)('is told of %s', (_, effectiveFrom, others, effects) => {
    expect(told(effectiveFrom, others)).toEqual(effects);
  });

  it('heeds other versions of the same set alone', () => {
    const same = version('2.0.0', '2026-12-01', 4);
    expect(told('2026-12-01', [same, { ...PLANNED, id: 'other' }])).toEqual(['begins']);
  });

  it.each([
    ['2026-12-01', '2.0.0'],
    ['2027-01-01', '1.2.0'],
    ['2026-11-25', '1.1.0'],
  ])('is what the engine does: a fact of %s goes by %s', (factDate, expected) => {
    const all = [...BEGUN, PLANNED, version('2.0.0', TODAY, 4)];
    const moment = { factDate, timeZone: 'Asia/Shanghai' };
    const found = versionInEffect(all, (one) => one.effectiveFrom, moment);
    expect(found.ok && found.value?.version).toBe(expected);
  });
});

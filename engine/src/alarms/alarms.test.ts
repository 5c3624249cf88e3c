import { describe, expect, it } from 'vitest';
import type { AlarmCommand, AlarmState, Finding } from './alarm.ts';
import { ALARM } from './alarm-entity.ts';
import { addDuration, percentileOf, type Durations } from './durations.ts';
import { PACE } from './pace.ts';
import { predict } from './predict.ts';
import { runsOf } from './runs-of.ts';

const HOUR = 3_600_000;
const actor = { id: 'chen', by: 'manager' };
const finding: Finding = {
  ...{ alarm: 'overdue', severity: 'warning', notify: 'manager', zh: '已经逾期。', en: 'Overdue.' },
};
const subject = { kind: 'task', id: 'i:1', groups: [] } as const;
const RAISE = { kind: 'raise', id: 'a', finding, subject, actor, now: 1 } as const;

function after(...commands: readonly AlarmCommand[]): AlarmState {
  let state: AlarmState | undefined;
  for (const command of commands) {
    const decided = ALARM.decide(state, command);
    if (!decided.ok) throw new Error(decided.failure.code);
    for (const event of decided.value) state = ALARM.evolve(state, event);
  }
  if (!state) throw new Error('Expected an alarm.');
  return state;
}

describe('an alarm', () => {
  it('found again changes nothing', () => {
    expect(ALARM.decide(after(RAISE), { ...RAISE, now: 2 })).toEqual({ ok: true, value: [] });
  });

  it('that becomes critical is told once more', () => {
    const critical = { ...RAISE, finding: { ...finding, severity: 'critical' }, now: 2 } as const;
    expect(after(RAISE, critical)).toMatchObject({
      finding: { severity: 'critical' },
      telling: { notice: 2, ended: false },
    });
  });

  it('silenced is told to nobody until then, and raised anew after it', () => {
    const silence = { kind: 'silence', until: 50, reason: 'known', actor, now: 2 } as const;
    const silenced = after(RAISE, silence, { ...RAISE, now: 49 });
    expect(silenced).toMatchObject({ status: 'silenced', telling: { ended: true } });
    expect(after(RAISE, silence, { ...RAISE, now: 50 })).toMatchObject({
      ...{ status: 'open', raisedAt: 50, telling: { notice: 2, ended: false } },
    });
  });

  it('is told by one server at a time', () => {
    const begin = { kind: 'begin-telling', lease: 100, actor, now: 5 } as const;
    const taken = after(RAISE, begin);
    expect(ALARM.decide(taken, { ...begin, now: 104 }).ok).toBe(false);
    expect(ALARM.decide(taken, { ...begin, now: 105 }).ok).toBe(true);
  });

  it('that has passed is neither acknowledged nor told', () => {
    const passed = after(RAISE, { kind: 'clear', actor, now: 9 });
    const late = ALARM.decide(passed, { kind: 'acknowledge', reason: 'x', actor, now: 10 });
    expect(late).toMatchObject({ ok: false, failure: { code: 'ALARM_CLEARED' } });
    expect(ALARM.fields(passed)).not.toHaveProperty('alarm.untold');
  });
});

describe('durations', () => {
  it('give percentiles to within a factor of the root of two', () => {
    let durations: Durations = {};
    for (let hours = 1; hours <= 100; hours += 1) durations = addDuration(durations, hours * HOUR);
    for (const share of [0.1, 0.5, 0.8, 0.99]) {
      const found = percentileOf(durations, share) ?? 0;
      expect(found / (share * 100 * HOUR)).toBeGreaterThanOrEqual(0.99);
      expect(found / (share * 100 * HOUR)).toBeLessThanOrEqual(Math.SQRT2 + 0.01);
    }
    expect(percentileOf({}, 0.5)).toBeUndefined();
  });
});

describe('a prediction', () => {
  const counted = (times: number) =>
    PACE.evolve(undefined, {
      ...{ kind: 'runs-counted', processId: 'p', instances: times },
      runs: Array.from({ length: times }, () => ({ element: 'pack', stay: HOUR, toEnd: 8 * HOUR })),
    });

  it('is the time after which four of five had ended, in one sentence', () => {
    const found = predict(counted(10), { elements: ['pack'], since: 0, now: HOUR });
    expect(found?.by).toBeGreaterThanOrEqual(8 * HOUR);
    expect(found?.by).toBeLessThan(8 * HOUR * Math.SQRT2);
    expect(found?.told.en).toMatch(
      /^Of 10 runs before \(few\), four of five took at most \d+ hours from "pack" to the end\.$/,
    );
  });

  it.each([
    [19, / 19 runs before \(few\), /, /以往 19 次（次数少）中/],
    [20, / 20 runs before, /, /以往 20 次中/],
  ])('tells that %i runs are few, or does not', (times, en, zh) => {
    const found = predict(counted(times), { elements: ['pack'], since: 0, now: 0 });
    expect(found?.told.en).toMatch(en);
    expect(found?.told.zh).toMatch(zh);
  });

  it('is not given from too few runs, nor where one branch is unknown', () => {
    expect(predict(counted(9), { elements: ['pack'], since: 0, now: 0 })).toBeUndefined();
    expect(predict(counted(50), { elements: ['pack', 'new'], since: 0, now: 0 })).toBeUndefined();
  });

  it('is of the element by which it is due, where there is one', () => {
    const names = { pack: { zh: '包装', en: 'Pack' }, gone: { zh: '已出货', en: 'Shipped' } };
    const found = predict(counted(10), {
      ...{ elements: ['pack'], since: 0, now: 0, until: 'gone' },
      nameOf: (id) => names[id as keyof typeof names],
    });
    expect(found?.told.en).toMatch(/ from "Pack" to "Shipped"\.$/);
    expect(found?.told.zh).toMatch(/从“包装”到“已出货”不超过/);
  });

  it('is never in the past', () => {
    expect(predict(counted(10), { elements: ['pack'], since: 0, now: 999 * HOUR })?.by).toBe(
      999 * HOUR,
    );
  });
});

describe('runs of elements', () => {
  it('last from the token that came to the element until it left', () => {
    const taken = {
      kind: 'sequence-flow-taken',
      flow: 'f',
      element: 'pack',
      scope: 1,
      key: 2,
    } as const;
    const done = { kind: 'element-completed', key: 2, element: 'pack' } as const;
    const history = [
      { time: 10, events: [taken] },
      { time: 30, events: [done] },
      { time: 70, events: [{ kind: 'instance-completed' } as const] },
    ];
    expect(runsOf(history)).toEqual([{ element: 'pack', stay: 20, toEnd: 60 }]);
  });

  it('lead to the last completion of the element that is asked for, if they began before it', () => {
    const run = (element: string, key: number, from: number, to: number) => [
      {
        time: from,
        events: [{ kind: 'sequence-flow-taken', flow: 'f', element, scope: 1, key } as const],
      },
      { time: to, events: [{ kind: 'element-completed', key, element } as const] },
    ];
    const history = [
      ...[...run('pack', 2, 10, 30), ...run('gone', 3, 30, 40), ...run('gone', 4, 60, 70)],
      ...run('collect', 5, 75, 90),
    ];
    expect(runsOf(history, 'gone')).toEqual([
      { element: 'pack', stay: 20, toEnd: 60 },
      { element: 'gone', stay: 10, toEnd: 40 },
      { element: 'gone', stay: 10, toEnd: 10 },
      { element: 'collect', stay: 15 },
    ]);
    expect(runsOf(history, 'never').map(({ toEnd }) => toEnd)).toEqual(Array(4).fill(undefined));
  });
});

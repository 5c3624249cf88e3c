import { describe, expect, it } from 'vitest';
import type { Event } from '../kernel/index.ts';
import { executedClauses, type ExecutedCommit } from './executed-clauses.ts';
import { rhythm, visit } from './policy-fixture.ts';

const completed = (element: string): Event => ({ kind: 'element-completed', key: 2, element });

const evaluated = (ruleSetVersion: string): Event => ({
  ...{ kind: 'rules-evaluated', key: 3, ruleSetId: 'rhythm', ruleSetVersion },
  ...{ inputs: {}, outputs: {}, explanation: {} },
});

const started: Event = {
  ...{ kind: 'instance-started', root: 'care', instanceId: 'i', processId: 'care', version: 1 },
  ...{ conversation: 'i', variables: {} },
};

const told = (history: readonly ExecutedCommit[]) =>
  executedClauses([
    { history, carriers: [{ ...visit, element: 'care', policy: ['CARE/6'] }, visit, rhythm] },
  ]).map(({ clause, carrier, times, first, last }) => [
    ...[clause, carrier.element ?? carrier.version, times, first, last],
  ]);

describe('the clauses that an instance has executed', () => {
  it('are those of elements completed, with how often and when', () => {
    const history = [
      { time: 10, events: [completed('visit'), completed('other')] },
      { time: 30, events: [completed('visit')] },
    ];
    expect(told(history)).toEqual([
      ['CARE/2', 'visit', 2, 10, 30],
      ['CARE/4.1', 'visit', 2, 10, 30],
    ]);
  });

  it('are those of the version of a rule set that was evaluated', () => {
    expect(told([{ time: 5, events: [evaluated('0.9.0')] }])).toEqual([]);
    expect(told([{ time: 5, events: [evaluated('1.0.0')] }])).toEqual([
      ['CARE/4.2', '1.0.0', 1, 5, 5],
      ['CARE/3', '1.0.0', 1, 5, 5],
    ]);
  });

  it('are those of the process itself once it is started', () => {
    expect(told([{ time: 1, events: [started] }])).toEqual([['CARE/6', 'care', 1, 1, 1]]);
  });

  it('are none of an element that was only entered, or that was stopped', () => {
    const entered: Event = {
      ...{ kind: 'element-entered', key: 2, element: 'visit', scope: 1, cause: 'event' },
    };
    const stopped: Event = { kind: 'element-terminated', key: 2, element: 'visit' };
    expect(told([{ time: 1, events: [entered, stopped] }])).toEqual([]);
  });
});

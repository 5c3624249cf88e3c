import { describe, expect, it } from 'vitest';
import type { Event } from '../kernel/index.ts';
import { heatOf } from './heat.ts';

const run = (element: string, key: number, stay: number) => [
  {
    time: 0,
    events: [{ kind: 'sequence-flow-taken', flow: 'f', element, scope: 1, key } as const],
  },
  { time: stay, events: [{ kind: 'element-completed', key, element } as const] },
];

const stopped: Event = {
  kind: 'incident-raised',
  incident: {
    ...{ key: 9, execution: 3, element: 'invoice', raisedAt: 0, steps: [] },
    failure: { code: 'JOB_FAILED', message: 'No answer' },
  },
};

describe('the heat of an element', () => {
  it('is how often it was completed, the mean, and what nineteen of twenty took at most', () => {
    const histories = Array.from({ length: 20 }, (_, at) => run('pack', 2, (at + 1) * 10));
    expect(heatOf(histories)).toEqual([
      { element: 'pack', count: 20, mean: 105, p95: 190, incidents: 0 },
    ]);
  });

  it('counts incidents also where no run has completed, and gives no times there', () => {
    const histories = [[{ time: 5, events: [stopped] }], [{ time: 6, events: [stopped] }]];
    expect(heatOf(histories)).toEqual([{ element: 'invoice', count: 0, incidents: 2 }]);
  });

  it('tells the elements in order of their ids, and nothing of nothing', () => {
    const histories = [run('ship', 2, 1), run('bill', 3, 1)];
    expect(heatOf(histories).map(({ element }) => element)).toEqual(['bill', 'ship']);
    expect(heatOf([])).toEqual([]);
  });
});

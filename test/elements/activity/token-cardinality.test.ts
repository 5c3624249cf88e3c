import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('token cardinality (BPMN 2.0 §10.3, table 10.3)', () => {
  it('starts an activity when startQuantity tokens have come and gives completionQuantity out', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a');
    expect(run.waitingAt()).toEqual(['b', 'both']);
    expect(run.all('both')[0]?.phase).toBe('joining');
    run.completeTask('b');
    expect(run.waitingAt()).toEqual(['both']);
    run.completeTask('both');
    expect(run.waitingAt()).toEqual(['after', 'after', 'after']);
  });
});

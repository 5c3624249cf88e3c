import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('terminate end event (BPMN 2.0 §13.5.6)', () => {
  it('ends its own sub-process only, whose token goes on', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a');
    expect(run.waitingAt()).toEqual(['after', 'elsewhere']);
    expect(run.terminated()).toContain('b');
  });

  it('ends the whole process at the top', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a').completeTask('after');
    expect(run.status).toBe('completed');
    expect(run.terminated()).toContain('elsewhere');
  });
});

import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('embedded sub-process (BPMN 2.0 §13.2.1, §13.3.4)', () => {
  it('starts everything without incoming flow where it has no start event', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(run.waitingAt()).toEqual(['a', 'c']);
    run.completeTask('a').completeTask('c');
    expect(run.status).toBe('completed');
  });

  it('keeps a data object as a variable of its own', async () => {
    const run = new Run(pick(await givenFile(import.meta.url, 'data-objects'))).start();
    run.completeTask('a', { note: 'inside', other: 1 });
    expect(run.status).toBe('completed');
    expect(run.variables).toEqual({ other: 1 });
  });
});

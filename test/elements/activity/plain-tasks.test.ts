import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('tasks without any attribute (BPMN 2.0 §10.3.3)', () => {
  it('pass at once when they are abstract or manual', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(run.completed()).toEqual(['start', 'note', 'carry']);
  });

  it('are a job of their id when they send, and wait for their own message when they receive', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(run.at('inform').work).toMatchObject({ kind: 'job', type: 'inform' });
    run.completeJob('inform');
    expect(run.waitingAt()).toEqual(['answer']);
    run.message('answer', { agreed: true });
    expect(run.status).toBe('completed');
    expect(run.variables).toEqual({ agreed: true });
  });
});

import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('event definitions by reference (BPMN 2.0 §10.4.1)', () => {
  it('mean the same as those written in the event', async () => {
    const run = (await givenRun(import.meta.url)).start().fireTimer('wait').message('told');
    expect(run.status).toBe('completed');
  });
});

import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('signal thrown and caught in one instance (BPMN 2.0 §10.4.3)', () => {
  it('is caught around the thrower before the thrower ends', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(run.waitingAt()).toEqual(['unload']);
    expect(run.terminated()).toContain('loading');
    expect(run.effects).toContainEqual(
      expect.objectContaining({ kind: 'broadcast-signal', caughtBy: ['halted'] }),
    );
  });

  it('is caught by what waits beside the thrower, in the same step', async () => {
    const run = (await givenRun(import.meta.url, 'crane')).start().fireTimer('wind');
    expect(run.waitingAt()).toEqual(['lift', 'log']);
  });
});

import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('conditional flows straight from an activity (BPMN 2.0 §8.3.13)', () => {
  it('gives a token to bare flows and to those whose condition holds', async () => {
    const run = (await givenRun(import.meta.url)).start({ weight: 500, rush: true });
    expect(run.waitingAt()).toEqual(['always', 'heavy', 'urgent']);
  });

  it('takes the default flow beside the bare one when no condition holds', async () => {
    const run = (await givenRun(import.meta.url)).start({ weight: 5, rush: false });
    expect(run.waitingAt()).toEqual(['always', 'usual']);
  });
});

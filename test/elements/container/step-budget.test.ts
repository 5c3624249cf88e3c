import { describe, expect, it } from 'vitest';
import { givenRun, type Run } from '../given-process.ts';

const START = { kind: 'start', instanceId: 'i1', version: 1, variables: { n: 0 } } as const;

const incidentKey = (run: Run): number => Number(Object.keys(run.state?.incidents ?? {})[0]);

describe('step budget of one command', () => {
  it('stops a loop with one incident that names it, and goes on after a retry', async () => {
    const run = (await givenRun(import.meta.url)).do(START, 40);
    expect(run.incidents()).toEqual(['STEP_BUDGET_EXCEEDED']);
    const [incident] = Object.values(run.state?.incidents ?? {});
    for (const id of ['again', 'count', 'enough']) {
      expect(incident?.failure.message).toContain(`"${id}"`);
    }
    run.do({ kind: 'resolve-incident', key: incidentKey(run) }, 40);
    expect(run.incidents()).toEqual(['STEP_BUDGET_EXCEEDED']);
    run.do({ kind: 'resolve-incident', key: incidentKey(run) });
    expect(run.waitingAt()).toEqual(['beside']);
    expect(run.variable('n')).toBe(50);
  });

  it('loses no token beside the loop when the loop is ended meanwhile', async () => {
    const run = (await givenRun(import.meta.url)).do(START, 7);
    expect(run.incidents()).toEqual(['STEP_BUDGET_EXCEEDED']);
    run.message('stop');
    expect(run.live()).not.toContain('part');
    run.do({ kind: 'resolve-incident', key: incidentKey(run) });
    expect(run.waitingAt()).toEqual(['join']);
    expect(run.incidents()).toEqual(['JOIN_STARVED']);
  });
});

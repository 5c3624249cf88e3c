import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('exclusive gateway (BPMN 2.0 §13.4.2)', () => {
  it('takes the first flow in the order of the file whose condition holds', async () => {
    const run = (await givenRun(import.meta.url)).start({ amount: 5000 });
    expect(run.waitingAt()).toEqual(['big']);
  });

  it('takes the default flow when no condition holds', async () => {
    const run = (await givenRun(import.meta.url)).start({ amount: 1 });
    expect(run.waitingAt()).toEqual(['manual']);
  });

  it('raises an incident when nothing holds and there is no default, and goes on after a retry', async () => {
    const models = await givenFile(import.meta.url, 'exclusive-gateway-no-default');
    const run = new Run(pick(models)).start({ amount: 1 });
    expect(run.incidents()).toEqual(['NO_FLOW_TAKEN']);
    const key = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.setVariables({ amount: 2000 }).do({ kind: 'resolve-incident', key });
    expect(run.incidents()).toEqual([]);
    expect(run.waitingAt()).toEqual(['big']);
  });

  it('names the missing variable when a condition gives null', async () => {
    const models = await givenFile(import.meta.url, 'exclusive-gateway-no-default');
    const run = new Run(pick(models)).start();
    expect(run.incidents()).toEqual(['CONDITION_NOT_BOOLEAN']);
    expect(run.of('incident-raised')[0]?.incident.failure.message).toContain('"amount"');
  });

  it('lets every token pass by itself when it merges', async () => {
    const models = await givenFile(import.meta.url, 'exclusive-gateway-merge');
    const run = new Run(pick(models)).start();
    expect(run.waitingAt()).toEqual(['work', 'work']);
  });
});

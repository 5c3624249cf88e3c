import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, name)));

describe('inclusive gateway (BPMN 2.0 §13.4.3)', () => {
  it('takes every flow whose condition holds and joins exactly those', async () => {
    const run = (await givenRun(import.meta.url)).start({ x: 1, y: 1 });
    expect(run.waitingAt()).toEqual(['a', 'b']);
    run.completeTask('a');
    expect(run.waitingAt()).toEqual(['b', 'join']);
    run.completeTask('b');
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('does not wait for flows that were not taken', async () => {
    const run = (await givenRun(import.meta.url)).start({ x: 1, y: 0 }).completeTask('a');
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('takes the default flow when no condition holds', async () => {
    const run = (await givenRun(import.meta.url)).start({ x: 0, y: 0 });
    expect(run.waitingAt()).toEqual(['c']);
  });

  it('goes on when the token it waited for has died elsewhere', async () => {
    const run = (await given('inclusive-gateway-dead-path')).start().completeTask('a');
    expect(run.waitingAt()).toEqual(['b', 'join']);
    run.completeTask('b', { go: false });
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('waits for a token that loops before it arrives', async () => {
    const run = (await given('inclusive-gateway-loop')).start().completeTask('a');
    run.completeTask('b', { more: true });
    expect(run.waitingAt()).toEqual(['b', 'join']);
    run.completeTask('b', { more: false });
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('works again in the next round of a loop around it', async () => {
    const run = (await given('inclusive-gateway-in-loop')).start({ both: true });
    run.completeTask('a').completeTask('b').completeTask('check', { more: true, both: false });
    expect(run.waitingAt()).toEqual(['a']);
    run.completeTask('a').completeTask('check', { more: false });
    expect(run.status).toBe('completed');
  });
});

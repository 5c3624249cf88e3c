import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('parallel gateway (BPMN 2.0 §13.4.1)', () => {
  it('gives a token to every outgoing flow', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(run.waitingAt()).toEqual(['a', 'b']);
  });

  it('waits for a token on every incoming flow', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a');
    expect(run.waitingAt()).toEqual(['b', 'join']);
    run.completeTask('b');
    expect(run.status).toBe('completed');
    expect(run.completed()).toEqual(['start', 'fork', 'a', 'b', 'join', 'end']);
  });

  it('keeps a second token on one flow for the next round', async () => {
    const models = await givenFile(import.meta.url, 'parallel-gateway-two-tokens');
    const run = new Run(pick(models)).start().completeTask('a1').completeTask('a2');
    expect(run.waitingAt()).toEqual(['b', 'join']);
    run.completeTask('b');
    expect(run.waitingAt()).toEqual(['after', 'join']);
    expect(run.incidents()).toEqual([]);
    run.completeTask('after');
    expect(run.status).toBe('active');
    expect(run.incidents()).toEqual(['JOIN_STARVED']);
  });
});

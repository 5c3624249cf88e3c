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

  it('waits for a token that an incident holds, and goes on when it takes another way', async () => {
    const run = (await given('inclusive-gateway-incident')).start({ go: 'maybe' });
    expect(run.incidents()).toEqual(['CONDITION_NOT_BOOLEAN']);
    run.completeTask('a');
    expect(run.waitingAt()).toEqual(['choose', 'join']);
    const key = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.setVariables({ go: false }).do({ kind: 'resolve-incident', key });
    expect(run.waitingAt()).toEqual(['after', 'c']);
  });

  it('goes on when the token it waited for is moved out of its way', async () => {
    const run = (await given('inclusive-gateway-incident')).start({ go: true }).completeTask('a');
    expect(run.waitingAt()).toEqual(['b', 'join']);
    run.do({ kind: 'move-token', key: run.at('b').key, element: 'c' });
    expect(run.waitingAt()).toEqual(['after', 'c']);
  });

  it('waits while a boundary event may still send a token', async () => {
    const run = (await given('inclusive-gateway-boundary')).start().completeTask('other');
    run.message('asked');
    expect(run.waitingAt()).toEqual(['answer', 'join', 'work']);
    run.completeTask('work');
    expect(run.waitingAt()).toEqual(['answer', 'join']);
    run.completeTask('answer');
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('does not wait for boundary events that can happen no more', async () => {
    const run = (await given('inclusive-gateway-boundary')).start().completeTask('other');
    run.fireTimer('late');
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('follows another, each with what can still come to it', async () => {
    const all = { x: 1, y: 1, z: 1, skip: true };
    const run = (await given('inclusive-gateway-row')).start(all).completeTask('a');
    expect(run.waitingAt()).toEqual(['b', 'c', 'first', 'third']);
    run.completeTask('b');
    expect(run.waitingAt()).toEqual(['between', 'c', 'third']);
    run.completeTask('between');
    expect(run.waitingAt()).toEqual(['c', 'second', 'third']);
    run.completeTask('c');
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('that follow another are passed through at once when nothing else can come', async () => {
    const one = { x: 1, y: 0, z: 0, skip: false };
    const run = (await given('inclusive-gateway-row')).start(one).completeTask('a');
    run.completeTask('between');
    expect(run.waitingAt()).toEqual(['after']);
  });
});

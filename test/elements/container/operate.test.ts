import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('set-variables', () => {
  it('in an inner scope hides nothing outside it, and is gone with it', async () => {
    const run = (await givenRun(import.meta.url)).start({ local: 0 });
    const { key } = run.all('part')[0] ?? { key: 0 };
    run.do({ kind: 'set-variables', scope: key, variables: { local: 2, own: 3 } });
    expect(run.variables).toEqual({ local: 0 });
    expect(run.all('part')[0]?.variables).toEqual({ local: 2, own: 3 });
    run.completeTask('a', { own: 4, fresh: 5 });
    expect(run.all('part')[0]?.variables).toEqual({ local: 2, own: 4 });
    expect(run.variables).toEqual({ local: 0, fresh: 5 });
  });

  it('sets nothing where another variable than was looked at would be lost', async () => {
    const run = (await givenRun(import.meta.url)).start({ route: { from: 'A', to: 'B' } });
    const setting = {
      kind: 'set-variables',
      variables: { route: { from: 'A', to: 'C' } },
    } as const;
    const was = { route: { to: 'B', from: 'A' }, agent: null };
    expect(run.refused({ ...setting, expected: { route: { from: 'A' } } })).toBe(
      'VARIABLE_CHANGED',
    );
    expect(run.refused({ ...setting, expected: { route: null } })).toBe('VARIABLE_CHANGED');
    run.do({ ...setting, expected: was });
    expect(run.variables).toEqual({ route: { from: 'A', to: 'C' } });
    expect(run.refused({ ...setting, expected: was })).toBe('VARIABLE_CHANGED');
  });

  it('refuses a scope that is not open', async () => {
    const run = (await givenRun(import.meta.url)).start();
    const command = { kind: 'set-variables', scope: 99, variables: {} } as const;
    expect(run.refused(command)).toBe('SCOPE_NOT_OPEN');
  });
});

describe('move-token', () => {
  it('ends the activity with all inside and enters the other element once', async () => {
    const run = (await givenRun(import.meta.url)).start();
    run.do({ kind: 'move-token', key: run.all('part')[0]?.key ?? 0, element: 'chase' });
    expect(run.waitingAt()).toEqual(['chase', 'outside']);
    expect(run.terminated()).toEqual(['a', 'part']);
    expect(run.state?.subscriptions).toEqual({});
    run.completeTask('chase').completeTask('outside');
    expect(run.status).toBe('completed');
  });

  it('refuses elements of another scope, boundary events and start events', async () => {
    const run = (await givenRun(import.meta.url)).start();
    const { key } = run.at('a');
    for (const element of ['outside', 'late', 'inner', 'nothing']) {
      expect(run.refused({ kind: 'move-token', key, element })).toBe('TOKEN_CANNOT_MOVE');
    }
  });

  it('goes into a sub-process beside it, which begins at the element named', async () => {
    const run = (await givenRun(import.meta.url)).start();
    run.do({ kind: 'move-token', key: run.at('outside').key, element: 'e' });
    expect(run.waitingAt()).toEqual(['a', 'e']);
    expect(run.all('part').map(({ variables }) => variables)).toEqual([{ local: 1 }, { local: 1 }]);
    expect(Object.values(run.state?.subscriptions ?? {})).toHaveLength(2);
    run.completeTask('e');
    expect(run.waitingAt()).toEqual(['a']);
    run.completeTask('a').completeTask('c').completeTask('d').completeTask('e');
    expect(run.status).toBe('completed');
  });

  it('begins a sub-process anew at an element inside it', async () => {
    const run = (await givenRun(import.meta.url)).start();
    run.do({ kind: 'move-token', key: run.all('part')[0]?.key ?? 0, element: 'd' });
    expect(run.waitingAt()).toEqual(['d', 'outside']);
    expect(run.terminated()).toEqual(['a', 'part']);
  });

  it('takes a join that waits past itself, with the tokens it holds', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a').completeTask('c');
    expect(run.waitingAt()).toEqual(['d', 'join', 'outside']);
    run.do({ kind: 'move-token', key: run.all('join')[0]?.key ?? 0, element: 'e' });
    expect(run.waitingAt()).toEqual(['d', 'e', 'outside']);
    run.completeTask('e').completeTask('d');
    expect(run.incidents()).toEqual(['JOIN_STARVED']);
  });

  it('counts as an arrival at a join, on the flow that misses a token', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a');
    run.do({ kind: 'move-token', key: run.at('d').key, element: 'join' });
    expect(run.waitingAt()).toEqual(['c', 'join', 'outside']);
    expect(run.at('join').arrived).toEqual({ d_to_join: 1 });
    run.completeTask('c');
    expect(run.waitingAt()).toEqual(['e', 'outside']);
    run.completeTask('e').completeTask('outside');
    expect(run.status).toBe('completed');
  });

  it('feeds a join from elsewhere, but not from itself', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a').completeTask('c');
    const { key } = run.at('join');
    expect(run.refused({ kind: 'move-token', key, element: 'join' })).toBe('TOKEN_CANNOT_MOVE');
    run.do({ kind: 'move-token', key: run.at('d').key, element: 'a' }).completeTask('a');
    run.do({ kind: 'move-token', key: run.at('c').key, element: 'join' });
    expect(run.waitingAt()).toEqual(['d', 'e', 'outside']);
  });

  it('starves the join that its token would have come to, and names it', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a').completeTask('c');
    run.do({ kind: 'move-token', key: run.at('d').key, element: 'e' });
    expect(run.incidents()).toEqual([]);
    run.completeTask('e');
    expect(run.incidents()).toEqual(['JOIN_STARVED']);
    run.do({ kind: 'move-token', key: run.all('join')[0]?.key ?? 0, element: 'e' });
    expect(run.incidents()).toEqual([]);
    run.completeTask('e').completeTask('outside');
    expect(run.status).toBe('completed');
  });

  it('of one pass takes the whole multi-instance with it', async () => {
    const run = new Run(pick(await givenFile(import.meta.url, 'operate-loop'))).start();
    const pass = run.all('sign').find((one) => one.loopCounter === 2);
    run.do({ kind: 'move-token', key: pass?.key ?? 0, element: 'after' });
    expect(run.waitingAt()).toEqual(['after']);
    expect(run.terminated()).toEqual(['sign', 'sign', 'sign']);
  });
});

describe('cancel-instance', () => {
  it('tells the caller by whom it was not cancelled', async () => {
    const parent = { instanceId: 'p', execution: 7 };
    const run = (await givenRun(import.meta.url)).start({}, { parent });
    run.do({ kind: 'cancel-instance', reason: 'order withdrawn' });
    expect(run.status).toBe('terminated');
    expect(run.effects.at(-1)).toMatchObject({
      kind: 'fail-parent',
      parent,
      failure: { code: 'CHILD_CANCELLED' },
    });
    expect(run.effects.filter(({ kind }) => kind === 'delete-work')).toHaveLength(3);
  });

  it('by the caller tells nobody', async () => {
    const parent = { instanceId: 'p', execution: 7 };
    const run = (await givenRun(import.meta.url)).start({}, { parent });
    run.do({ kind: 'cancel-instance', byParent: true });
    expect(run.status).toBe('terminated');
    expect(run.effects.filter(({ kind }) => kind === 'fail-parent')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('call activity (BPMN 2.0 §10.3.6, §13.3.4)', () => {
  it('starts the called process with what its input mappings give', async () => {
    const run = (await givenRun(import.meta.url)).start({ order: { id: 'PO-1' } });
    expect(run.effects.find((effect) => effect.kind === 'start-child')).toMatchObject({
      processId: 'child',
      variables: { orderId: 'PO-1' },
    });
  });

  it('completes with the child and maps its answer out', async () => {
    const run = (await givenRun(import.meta.url)).start({ order: { id: 'PO-1' } });
    const work = run.at('call').work;
    const childId = work?.kind === 'child' ? work.instanceId : '';
    const { key } = run.at('call');
    run.do({ kind: 'complete-child', key, childId, variables: { answer: 42, hidden: 1 } });
    expect(run.status).toBe('completed');
    expect(run.variables).toEqual({ order: { id: 'PO-1' }, childAnswer: 42 });
  });

  it('catches an error of the child on its boundary', async () => {
    const run = (await givenRun(import.meta.url)).start({ order: { id: 'PO-1' } });
    const work = run.at('call').work;
    const childId = work?.kind === 'child' ? work.instanceId : '';
    const { key } = run.at('call');
    run.do({ kind: 'child-error', key, childId, code: 'BAD', variables: {} });
    expect(run.completed()).toContain('end_failed');
    expect(run.status).toBe('completed');
  });

  it('lets the child go on after an escalation', async () => {
    const run = (await givenRun(import.meta.url)).start({ order: { id: 'PO-1' } });
    const work = run.at('call').work;
    const childId = work?.kind === 'child' ? work.instanceId : '';
    const { key } = run.at('call');
    run.do({ kind: 'child-escalation', key, childId, code: 'X', variables: {} });
    expect(run.waitingAt()).toEqual(['call', 'note']);
  });

  it('cancels the child when a boundary event interrupts it', async () => {
    const run = (await givenRun(import.meta.url)).start({ order: { id: 'PO-1' } });
    run.fireTimer('late');
    expect(run.status).toBe('completed');
    expect(run.effects.filter((effect) => effect.kind === 'cancel-child')).toHaveLength(1);
  });

  it('raises an incident when the child fails to start, and calls anew under a new id', async () => {
    const run = (await givenRun(import.meta.url)).start({ order: { id: 'PO-1' } });
    const { key } = run.at('call');
    const failure = { code: 'PROCESS_NOT_FOUND', message: 'Expected process "child", but …' };
    const work = run.at('call').work;
    const childId = work?.kind === 'child' ? work.instanceId : '';
    run.do({ kind: 'fail-child', key, childId, failure });
    expect(run.incidents()).toEqual(['PROCESS_NOT_FOUND']);
    const incident = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.do({ kind: 'resolve-incident', key: incident });
    const ids = run.effects.flatMap((one) => (one.kind === 'start-child' ? one.instanceId : []));
    expect(ids).toHaveLength(2);
    expect(run.refused({ kind: 'fail-child', key, childId, failure })).toBe('CHILD_NOT_OPEN');
    expect(new Set(ids).size).toBe(2);
  });
});

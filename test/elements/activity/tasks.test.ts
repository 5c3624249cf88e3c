import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, name)));

describe('script task (BPMN 2.0 §10.3.3.6)', () => {
  it('evaluates FEEL itself and hands any other format out as a job', async () => {
    const run = (await given('script-task')).start({ price: 0.1, count: 3 });
    expect(run.variables).toMatchObject({ total: 0.3, twice: 0.6 });
    expect(run.at('python').work).toMatchObject({
      type: 'script:python',
      headers: { script: 'print(1)' },
    });
    run.completeJob('python');
    expect(run.status).toBe('completed');
  });
});

describe('service task (BPMN 2.0 §10.3.3.1)', () => {
  it('becomes a job named by its id, its implementation, or its task definition', async () => {
    const run = (await given('jobs')).start({ kind: 'x' });
    expect(run.at('plain').work).toMatchObject({ type: 'plain', retries: 3 });
    run.completeJob('plain');
    expect(run.at('implemented').work).toMatchObject({ type: 'erp.reserve' });
    run.completeJob('implemented');
    expect(run.at('typed').work).toMatchObject({
      type: 'type-x',
      retries: 2,
      headers: { unit: 'EA' },
    });
  });

  it('is tried again after a failure and becomes an incident at the last one', async () => {
    const run = (await given('jobs')).start({ kind: 'x' });
    run.completeJob('plain').completeJob('implemented');
    const { key } = run.at('typed');
    run.do({ kind: 'fail-job', key, message: 'no route', backoff: 5000 });
    expect(run.effects.at(-1)).toMatchObject({ kind: 'put-job', notBefore: run.now + 5000 });
    run.do({ kind: 'fail-job', key, message: 'no route' });
    expect(run.incidents()).toEqual(['JOB_RETRIES_USED_UP']);
    const incident = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.do({ kind: 'resolve-incident', key: incident, retries: 2 });
    expect(run.at('typed').work).toMatchObject({ retries: 2 });
    run.completeJob('typed');
    expect(run.status).toBe('completed');
  });

  it('refuses a second completion', async () => {
    const run = (await given('jobs')).start({ kind: 'x' });
    const { key } = run.at('plain');
    run.completeJob('plain');
    expect(run.refused({ kind: 'complete-job', key, variables: {} })).toBe('JOB_NOT_OPEN');
  });
});

describe('user task (BPMN 2.0 §10.3.3.4)', () => {
  it('offers itself to its candidates and waits', async () => {
    const run = (await given('user-task')).start({ due: '2026-03-05T00:00:00Z' });
    expect(run.at('approve').work).toEqual({
      kind: 'user-task',
      candidateGroups: ['sales', 'finance'],
      candidateUsers: ['li'],
      dueDate: '2026-03-05T00:00:00Z',
      priority: 60,
      formId: 'approve-form',
    });
  });

  it('is claimed by one, given back, delegated, and completed', async () => {
    const run = (await given('user-task')).start({ due: '2026-03-05T00:00:00Z' });
    const { key } = run.at('approve');
    run.do({ kind: 'claim-task', key, user: 'li' });
    expect(run.refused({ kind: 'claim-task', key, user: 'wang' })).toBe('TASK_ALREADY_CLAIMED');
    run.do({ kind: 'unclaim-task', key }).do({ kind: 'claim-task', key, user: 'wang' });
    run.do({ kind: 'delegate-task', key, user: 'zhao' });
    expect(run.at('approve').work).toMatchObject({ assignee: 'zhao' });
    run.do({ kind: 'update-task', key, changes: { priority: 90, dueDate: null } });
    expect(run.at('approve').work).toMatchObject({ priority: 90 });
    expect(run.at('approve').work).not.toHaveProperty('dueDate');
    run.completeTask('approve', { approved: true });
    expect(run.variable('approved')).toBe(true);
    expect(run.status).toBe('completed');
  });
});

describe('business rule task (BPMN 2.0 §10.3.3.5)', () => {
  it('asks the rule set and takes its outputs into the result variable', async () => {
    const run = (await given('business-rule-task')).start({ revenue: '100' });
    expect(run.effects.at(-1)).toMatchObject({
      kind: 'evaluate-rules',
      ruleSetId: 'customer-grade',
      inputs: { revenue: '100' },
    });
    run.do({
      kind: 'complete-rules',
      key: run.at('grade').key,
      ruleSetId: 'customer-grade',
      ruleSetVersion: '1',
      inputs: { revenue: '100' },
      outputs: { grade: 'B' },
      explanation: {},
    });
    expect(run.variable('grade')).toEqual({ grade: 'B' });
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('keeps a failure as an incident and asks again on retry', async () => {
    const run = (await given('business-rule-task')).start();
    const failure = { code: 'RULE_SET_NOT_FOUND', message: 'Expected …' };
    run.do({ kind: 'fail-rules', key: run.at('grade').key, failure });
    const incident = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.do({ kind: 'resolve-incident', key: incident });
    expect(run.effects.filter((one) => one.kind === 'evaluate-rules')).toHaveLength(2);
    expect(run.incidents()).toEqual([]);
  });
});

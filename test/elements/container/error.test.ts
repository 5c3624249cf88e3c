import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, `error-${name}`)));

describe('error (BPMN 2.0 §10.4.3, §13.5.5)', () => {
  it('is caught two scopes up by its code', async () => {
    const run = (await given('by-code')).start().completeTask('decide', { ok: false });
    expect(run.waitingAt()).toEqual(['repair']);
    expect(run.of('error-thrown')[0]).toMatchObject({ code: 'BAD', caughtBy: 'caught' });
    expect(run.terminated()).toContain('beside');
  });

  it('is caught two scopes up by a catch-all', async () => {
    const run = (await given('catch-all')).start().completeTask('decide', { ok: false });
    expect(run.waitingAt()).toEqual(['repair']);
  });

  it('becomes an incident when nobody catches it, and nothing is ended', async () => {
    const run = (await given('uncaught')).start().completeTask('decide', { ok: false });
    expect(run.incidents()).toEqual(['ERROR_NOT_CAUGHT']);
    expect(run.waitingAt()).toEqual(['bad', 'beside']);
  });

  it('goes to the calling process when there is one', async () => {
    const run = (await given('uncaught')).start({}, { parent: { instanceId: 'p', execution: 7 } });
    run.completeTask('decide', { ok: false });
    expect(run.status).toBe('terminated');
    expect(run.effects).toContainEqual(
      expect.objectContaining({ kind: 'error-to-parent', code: 'BAD' }),
    );
  });

  it('thrown by a worker starts an event sub-process, which takes over the scope', async () => {
    const run = (await given('event-sub-process')).start();
    run.throwJobError('work', 'BAD', { why: 'broken' });
    expect(run.waitingAt()).toEqual(['repair']);
    expect([...run.terminated()].sort()).toEqual(['beside', 'work']);
  });

  it('thrown by a worker with another code is an incident that keeps the job for a retry', async () => {
    const run = (await given('event-sub-process')).start().throwJobError('work', 'ELSE');
    expect(run.incidents()).toEqual(['ERROR_NOT_CAUGHT']);
    expect(run.waitingAt()).toEqual(['beside', 'work']);
    expect(run.effects).toContainEqual(
      expect.objectContaining({ kind: 'put-job', element: 'work', blocked: true }),
    );
  });
});

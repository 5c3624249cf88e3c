import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('event-based gateway (BPMN 2.0 §13.4.4)', () => {
  it('waits for all its events and lets the first one decide', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(Object.keys(run.state?.subscriptions ?? {})).toHaveLength(3);
    run.message('paid', { amount: '100.00' });
    expect(run.status).toBe('completed');
    expect(run.completed()).toEqual(['start', 'wait', 'paid', 'end_paid']);
    expect(run.variable('amount')).toBe('100.00');
    expect(run.state?.subscriptions).toEqual({});
  });

  it('can be decided by a timer', async () => {
    const run = (await givenRun(import.meta.url)).start().fireTimer('late');
    expect(run.completed()).toContain('end_late');
  });

  it('can be decided by a signal', async () => {
    const run = (await givenRun(import.meta.url)).start().signal('cancelled');
    expect(run.completed()).toEqual(['start', 'wait', 'cancelled', 'end_cancelled']);
  });

  it('can be decided by a receive task', async () => {
    const models = await givenFile(import.meta.url, 'event-based-gateway-receive');
    const run = new Run(pick(models)).start().message('paid');
    expect(run.completed()).toEqual(['start', 'wait', 'paid', 'end_paid']);
  });
});

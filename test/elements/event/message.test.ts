import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('messages (BPMN 2.0 §10.4.3, §8.3.11)', () => {
  it('are thrown by name, with what the input mappings give and nothing else', async () => {
    const run = (await givenRun(import.meta.url)).start({ total: '9.90', orderId: 'PO-1' });
    const published = run.effects.filter((effect) => effect.kind === 'publish-message');
    expect(published).toMatchObject([
      { name: 'invoice', variables: {}, targets: [] },
      { name: 'invoice', variables: {}, targets: [] },
      { name: 'invoice', variables: { amount: '9.90' } },
    ]);
  });

  it('are waited for under a correlation key, and mapped into the process', async () => {
    const run = (await givenRun(import.meta.url)).start({ total: '9.90', orderId: 'PO-1' });
    expect(run.subscription('catch', 'message')).toMatchObject({
      name: 'payment',
      correlationKey: 'PO-1',
    });
    run.message('catch', { amount: '9.90', bank: 'ICBC' });
    expect(run.variables).toEqual({ total: '9.90', orderId: 'PO-1', paid: '9.90' });
  });

  it('without a readable correlation key are an incident', async () => {
    const run = (await givenRun(import.meta.url)).start({ total: '9.90' });
    expect(run.incidents()).toEqual(['NAME_NOT_TEXT']);
  });
});

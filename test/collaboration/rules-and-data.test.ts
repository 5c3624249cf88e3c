import { expect, it } from 'vitest';
import { onEverySetUp } from './given-engine.ts';

onEverySetUp('business rule task with a rule set (BPMN 2.0 §10.3.3.5)', (open) => {
  it('takes the result and keeps inputs, outputs and explanation in history', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'business-rule.bpmn', 'customer-grade.json');
    const instance = await given.start('rating', { revenue: 20000 });
    expect(await given.engine.variables(instance)).toMatchObject({ grade: { grade: 'B' } });
    const events = await given.events(instance);
    expect(events.find(({ kind }) => kind === 'rules-evaluated')).toMatchObject({
      ruleSetId: 'customer-grade',
      ruleSetVersion: '1.0.0',
      inputs: { revenue: 20000 },
      outputs: { grade: 'B' },
      explanation: {
        hitPolicy: 'first',
        from: ['steady'],
        rules: [
          { id: 'large', fired: false, conditions: { all: [{ seen: 20000, passed: false }] } },
          { id: 'steady', fired: true, conditions: { all: [{ seen: 20000, passed: true }] } },
          { id: 'other' },
        ],
      },
    });
    expect((await given.engine.replay(instance)).equalsSnapshot).toBe(true);
  });

  it('stops at an incident where the inputs do not fit, and goes on when they are mended', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'business-rule.bpmn', 'customer-grade.json');
    const instance = await given.start('rating', { revenue: 'much' });
    const [incident] = await given.engine.incidents({ instanceId: instance });
    expect(incident?.element).toBe('grade');
    await given.engine.resolveIncident(incident?.id ?? '', { variables: { revenue: 1 } });
    await given.step();
    expect(await given.open(instance)).toEqual(['greet']);
    expect(await given.engine.variables(instance)).toMatchObject({ grade: { grade: 'C' } });
  });
});

onEverySetUp('data objects and data associations (BPMN 2.0 §10.3.1, §10.3.2)', (open) => {
  it('carry what one activity gives to the activity that reads it', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'data.bpmn');
    const seen: unknown[] = [];
    await given.serve('print', ({ variables }) => void seen.push(variables['document']));
    const instance = await given.start('quotation');
    expect(await given.engine.variables(instance)).toMatchObject({ quote: null });
    await given.complete('draft', { result: { total: '12.50' } });
    expect(seen).toEqual([{ total: '12.50' }]);
    expect(await given.engine.variables(instance)).toMatchObject({ quote: { total: '12.50' } });
  });

  it('say at deployment that a data store lives only as long as the instance, and it does', async () => {
    const given = await open();
    const { warnings } = await given.deploy(import.meta.url, 'data.bpmn');
    expect(warnings.map(({ code, elementId }) => [code, elementId])).toEqual([
      ['BPMN_DATA_STORE', 'prices_ref'],
    ]);
    await given.serve('print', () => undefined);
    const first = await given.start('quotation');
    await given.complete('draft');
    await given.complete('price', { list: [7, 8] });
    expect(await given.engine.variables(first)).toMatchObject({ prices: [7, 8] });
    const second = await given.start('quotation');
    expect((await given.engine.variables(second))['prices'] ?? null).toBeNull();
  });
});

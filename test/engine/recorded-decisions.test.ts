import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { ruleSet, rulesTask } from './credit-rules.ts';

const process = (id: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <process id="${id}" isExecutable="true">
    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="rules"/>
    ${inside}
    <sequenceFlow id="f2" sourceRef="rules" targetRef="e"/><endEvent id="e"/>
  </process>
</definitions>`;

const HOUR = 3_600_000;

async function givenDecisions(count: number): Promise<Engine> {
  const startTime = '2026-03-02T00:00:00Z';
  const engine = await createEngine({ clock: 'virtual', startTime });
  await engine.deploy([
    { name: 'sale.bpmn', content: process('sale', rulesTask) },
    { name: 'other.bpmn', content: process('other', '<manualTask id="rules"/>') },
    { name: 'credit.json', content: JSON.stringify(ruleSet('1')) },
  ]);
  for (let one = 1; one <= count; one += 1) {
    const variables = { amount: one * 900 };
    await engine.start({ processId: 'sale', businessKey: `SO-${one}`, variables });
    await engine.start({ processId: 'other' });
    await engine.advanceTime(HOUR);
  }
  await engine.settle();
  return engine;
}

const EVER = { ruleSetId: 'credit' };

describe('the decisions that history keeps', () => {
  it('come with the key, the inputs and what was decided, oldest first', async () => {
    const engine = await givenDecisions(2);
    const { items, next, looked, of } = await engine.recordedDecisions(EVER);
    expect({ next, looked, of }).toEqual({ next: undefined, looked: 4, of: 4 });
    expect(items).toMatchObject([
      {
        key: 'SO-1',
        inputs: { amount: 900 },
        before: { outputs: { grade: 'A' }, from: ['small'] },
      },
      { key: 'SO-2', version: '1', processId: 'sale', before: { from: ['large'] } },
    ]);
    expect(items[0]?.factDate).toMatch(/^2026-03-02T08:00/);
    await engine.close();
  });

  it('are those of the time that is asked for, its end left out', async () => {
    const engine = await givenDecisions(3);
    const begin = Date.parse('2026-03-02T00:00:00Z');
    const asked = { ...EVER, from: begin + HOUR, to: begin + 2 * HOUR };
    const { items } = await engine.recordedDecisions(asked);
    expect(items.map(({ key }) => key)).toEqual(['SO-2']);
    expect((await engine.recordedDecisions({ ruleSetId: 'other' })).items).toEqual([]);
    await engine.close();
  });

  it('come in pages of which none is left out and none comes twice', async () => {
    const engine = await givenDecisions(520);
    const keys: string[] = [];
    const first = await engine.recordedDecisions(EVER);
    expect(first.next).toBeDefined();
    let page = first;
    for (;;) {
      keys.push(...page.items.map(({ key }) => key));
      if (page.next === undefined) break;
      page = await engine.recordedDecisions({ ...EVER, after: page.next });
    }
    expect(keys).toHaveLength(520);
    expect(new Set(keys).size).toBe(520);
    await engine.close();
  });
});

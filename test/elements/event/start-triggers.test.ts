import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

const begun = async (definition: number) =>
  (await givenRun(import.meta.url)).start({ stock: 20 }, { startElement: 'either', definition });

describe('start events by their triggers (BPMN 2.0 §10.4.2)', () => {
  it.each([0, 1])(
    'with several triggers start by any one of them: number %i',
    async (definition) => {
      const run = await begun(definition);
      expect(run.completed()).toEqual(['either']);
      expect(run.waitingAt()).toEqual(['work']);
    },
  );

  it('of an event sub-process may wait for a condition, which counts as it turns true', async () => {
    const run = await begun(0);
    run.setVariables({ stock: 3 }).setVariables({ stock: 2 });
    expect(run.waitingAt()).toEqual(['buy', 'work']);
    run.setVariables({ stock: 9 }).setVariables({ stock: 1 });
    expect(run.waitingAt()).toEqual(['buy', 'buy', 'work']);
  });

  it('of an event sub-process may wait for a message or a signal', async () => {
    const byMessage = (await begun(0)).message('any');
    const bySignal = (await begun(0)).signal('any');
    expect(byMessage.waitingAt()).toEqual(['tidy']);
    expect(bySignal.waitingAt()).toEqual(['tidy']);
  });
});

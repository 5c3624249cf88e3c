import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('conditional event (BPMN 2.0 §10.4.3)', () => {
  it('waits until a variable makes its condition true', async () => {
    const run = (await givenRun(import.meta.url)).start({ stock: 6 });
    expect(run.waitingAt()).toEqual(['enough']);
    run.setVariables({ stock: 7 });
    expect(run.waitingAt()).toEqual(['enough']);
    run.setVariables({ stock: 12 });
    expect(run.waitingAt()).toEqual(['work']);
  });

  it('happens at once when it holds already on entry', async () => {
    const run = (await givenRun(import.meta.url)).start({ stock: 10 });
    expect(run.waitingAt()).toEqual(['work']);
  });

  it('happens again only after it has stopped holding', async () => {
    const run = (await givenRun(import.meta.url)).start({ stock: 10 });
    const times = (): number => run.completed().filter((id) => id === 'order_more').length;
    run.setVariables({ stock: 4 });
    run.setVariables({ stock: 3 });
    expect(times()).toBe(1);
    run.setVariables({ stock: 8 });
    run.setVariables({ stock: 1 });
    expect(times()).toBe(2);
  });

  it('waits for a variable that is not there yet', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(run.waitingAt()).toEqual(['enough']);
    expect(run.incidents()).toEqual([]);
  });
});

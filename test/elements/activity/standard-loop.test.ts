import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, `standard-loop-${name}`)));

describe('standard loop (BPMN 2.0 §10.3.8, §13.3.6)', () => {
  it('tests after each pass and ends when the condition does not hold', async () => {
    const run = (await given('after')).start({ open: false });
    run.completeTask('try', { open: true });
    expect(run.waitingAt()).toEqual(['try']);
    run.completeTask('try', { open: false });
    expect(run.status).toBe('completed');
  });

  it('stops at its maximum though the condition holds', async () => {
    const run = (await given('after')).start({ open: true });
    for (let pass = 1; pass <= 3; pass += 1) run.completeTask('try');
    expect(run.status).toBe('completed');
  });

  it('tests before the first pass when told so', async () => {
    const run = (await given('before')).start({ open: false });
    expect(run.status).toBe('completed');
    expect(run.of('element-entered').filter((event) => event.cause === 'loop')).toHaveLength(0);
  });

  it('runs while the condition holds when it tests before', async () => {
    const run = (await given('before')).start({ open: true });
    run.completeTask('try').completeTask('try', { open: false });
    expect(run.status).toBe('completed');
  });
});

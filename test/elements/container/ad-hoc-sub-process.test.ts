import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, `ad-hoc-${name}`)));

describe('ad-hoc sub-process (BPMN 2.0 §10.3.5, §13.3.5)', () => {
  it('starts everything that needs nothing before it, and ends when all has ended', async () => {
    const run = (await given('all')).start();
    expect(run.completed()).toEqual(['start', 'b', 'after_b']);
    run.completeTask('a');
    expect(run.status).toBe('completed');
  });

  it('cancels what still runs when the condition holds', async () => {
    const run = (await given('parallel-cancel')).start({ enough: false });
    expect(run.waitingAt()).toEqual(['a', 'b', 'c']);
    run.completeTask('b', { enough: true });
    expect(run.status).toBe('completed');
    expect(run.terminated()).toEqual(['a', 'c']);
  });

  it('waits for what still runs when told not to cancel', async () => {
    const run = (await given('parallel-wait')).start({ enough: false });
    run.completeTask('b', { enough: true });
    expect(run.waitingAt()).toEqual(['a', 'c']);
    run.completeTask('a').completeTask('c');
    expect(run.status).toBe('completed');
  });

  it('does one after the other in sequential order', async () => {
    const run = (await given('sequential-cancel')).start({ enough: false });
    expect(run.waitingAt()).toEqual(['a']);
    run.completeTask('a');
    expect(run.waitingAt()).toEqual(['b']);
    run.completeTask('b', { enough: true });
    expect(run.status).toBe('completed');
    expect(run.completed()).not.toContain('c');
  });

  it('stays open for more on demand while its condition does not hold', async () => {
    const run = (await given('sequential-wait')).start({ enough: false });
    run.completeTask('a').completeTask('b').completeTask('c');
    expect(run.status).toBe('active');
    const { key } = run.at('visits');
    run.do({ kind: 'activate-ad-hoc', key, element: 'b' });
    const again = { kind: 'activate-ad-hoc', key, element: 'c' } as const;
    expect(run.refused(again)).toBe('AD_HOC_ELEMENT_NOT_ENABLED');
    run.completeTask('b', { enough: true });
    expect(run.status).toBe('completed');
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createMemoryEngine } from './create-memory-engine.ts';
import type { Event } from './kernel/index.ts';

const FILE = new URL('../../test/elements/activity/user-task.bpmn', import.meta.url);

describe('the engine of the browser', () => {
  it('runs a process in memory, tells of each commit, and its history is whole', async () => {
    const events: Event['kind'][] = [];
    const engine = await createMemoryEngine({
      startTime: Date.UTC(2026, 0, 5),
      onCommit: (committed) => events.push(...committed.events.map(({ kind }) => kind)),
    });
    const { processes } = await engine.deploy(await readFile(FILE, 'utf8'));
    const processId = processes[0]?.processId ?? '';
    const { instanceId } = await engine.start({ processId });
    expect((await engine.tasks()).length).toBeGreaterThan(0);
    expect(events).toContain('element-activated');
    expect((await engine.verify(instanceId)).problems).toEqual([]);
    await engine.advanceTime(86_400_000);
    expect(engine.now()).toBe(Date.UTC(2026, 0, 6));
    await engine.close();
  });
});

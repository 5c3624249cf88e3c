import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../engine/src/create-engine.ts';
import type { EngineOptions } from '../../engine/src/index.ts';
import type { Store } from '../../engine/src/ports/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));

/** Runs the child until it has acknowledged so many commits, kills it, and gives what it said. */
async function killAfter(path: string, commits: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === commits) child.kill('SIGKILL');
  }
  return said;
}

/** A commit is whole when every part of it is there, or none. */
async function findHalfCommits(store: Store): Promise<readonly string[]> {
  const half: string[] = [];
  const { instances } = await store.counts();
  for (const { id } of await store.instances({ limit: instances })) {
    const revision = (await store.load(id))?.revision ?? 0;
    const open = revision === 1;
    const parts = [
      (await store.history(id)).length === revision,
      ((await store.userTask(`${id}:1`)) !== undefined) === open,
      (await store.userTasks({ limit: 9, instanceId: id })).length === Number(open),
      ((await store.outgoingCommand(`${id}:1:0`)) !== undefined) === open,
      ((await store.claimOwner(`key ${id}`)) === id) === open,
    ];
    if (parts.includes(false)) half.push(`${id} ${parts.join(' ')}`);
  }
  return half;
}

type StoreName = Exclude<EngineOptions['store'], Store | undefined>;

/** Kills a child again and again on one store, and judges what it left each time. */
async function killAndJudge(name: StoreName, kills: readonly number[]): Promise<void> {
  for (const commits of kills) {
    const said = await killAfter(name, commits);
    expect(said.length).toBeGreaterThanOrEqual(commits);
    const store = await openStore(name);
    // The last line may have been cut by the kill: it ends with a revision only when whole.
    for (const line of said.filter((whole) => / [12]$/.test(whole))) {
      const [id = '', revision] = line.split(' ');
      expect((await store.load(id))?.revision ?? 0).toBeGreaterThanOrEqual(Number(revision));
    }
    expect(await findHalfCommits(store)).toEqual([]);
    const counts = await store.counts();
    expect(counts.userTasks).toBe(counts.outgoing);
    const inbox = await store.userTasks({ limit: 100_000, candidateGroup: 'sales' });
    expect(inbox).toHaveLength(counts.userTasks);
    await store.close();
  }
}

describe('a store whose process is killed under load has every commit it acknowledged, and none by half', () => {
  it('in a SQLite file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-crash-'));
    await killAndJudge(`sqlite:${join(folder, 'store.db')}`, [1, 137, 1_000, 1_500, 2_300]);
    await rm(folder, { recursive: true });
  });

  it.runIf(testUrl)('on a MongoDB server', async () => {
    const url = urlOfNewDatabase(testUrl ?? '');
    await killAndJudge(url, [1, 40, 90, 150]);
    await dropDatabase(url);
  });
});

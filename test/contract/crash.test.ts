import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../engine/src/ports/index.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';

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

describe('a SQLite store whose process is killed under load', () => {
  it('has every commit it acknowledged, and none by half', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-crash-'));
    const path = join(folder, 'store.db');
    for (const commits of [1, 137, 1_000, 1_500, 2_300]) {
      const said = await killAfter(path, commits);
      expect(said.length).toBeGreaterThanOrEqual(commits);
      const store = await openSqliteStore({ path });
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
    await rm(folder, { recursive: true });
  });
});

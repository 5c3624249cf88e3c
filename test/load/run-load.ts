import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAsk } from './ask.ts';
import { fillStore } from './fill-store.ts';
import { playClerk, type LoadLog } from './play-clerk.ts';
import { startServerProcess } from './server-process.ts';

export interface LoadPlan {
  readonly people: number;
  readonly orders: number;
  readonly teamSize: number;
  readonly seconds: number;
  /** Seconds between two requests of a person, on average. */
  readonly pause: number;
}

export interface LoadResult extends LoadLog {
  readonly readyAfter: number;
}

/** Fills a file, serves it by a process of its own, and lets everybody work at once. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-load-'));
  try {
    const path = join(folder, 'waybill.db');
    const sessions = await fillStore({ ...plan, path });
    const server = await startServerProcess(path);
    try {
      const log: LoadLog = { reads: [], writes: [], completed: 0, races: 0, faults: [] };
      const ask = createAsk(server.url);
      const until = performance.now() + plan.seconds * 1_000;
      const shared = { ask, log, until, pause: plan.pause * 1_000, random: Math.random };
      await Promise.all(sessions.map((session) => playClerk({ ...shared, session })));
      return { ...log, readyAfter: server.readyAfter };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

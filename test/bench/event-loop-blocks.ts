import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine } from '../../engine/src/index.ts';
import { openSession, type SessionHeaders } from '../load/open-session.ts';
import { startServerProcess } from '../load/server-process.ts';
import { below, shown, type BenchOptions, type BenchResult } from './bench-result.ts';
import { HEAVY_REQUESTS, type Ask, type HeavyRequest } from './event-loop/heavy-requests.ts';
import { shippedJson } from './event-loop/large-files.ts';
import { inParallel } from './measure.ts';

const ORDERS = 2_000;
/** Of each request; the best tells what the server does on a machine that others use too. */
const ROUNDS = 3;
/** Milliseconds for which nobody may wait for what somebody else does. */
const GOAL = 100;
/** Milliseconds after which the loop has told of its last stand still. */
const SETTLES = 50;

/**
 * The longest that the event loop of a server stands still while one heavy request is answered,
 * beside the same while nothing but its health is asked for.
 */
export async function benchEventLoop({ progress }: BenchOptions = {}): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-event-loop-'));
  try {
    const path = join(folder, 'waybill.db');
    const session = await fill(path);
    const probe = new URL('event-loop/loop-probe.mjs', import.meta.url);
    const server = await startServerProcess(path, { probe });
    try {
      const ask = asker(`${server.url}/api/v1`, session);
      const standstill = async ({ send, once }: Omit<HeavyRequest, 'name'>): Promise<number> => {
        const rounds: number[] = [];
        for (let round = 0; round < (once ? 1 : ROUNDS); round += 1) {
          await sleep(SETTLES);
          await server.probe();
          await send(ask, round);
          await sleep(SETTLES);
          rounds.push(await server.probe());
        }
        return Math.min(...rounds);
      };
      const floor = await standstill({ send: health });
      const results = [shown('event loop stands still: nothing is done', [floor, 'ms'])];
      for (const request of HEAVY_REQUESTS) {
        const name = `event loop stands still: ${request.name}`;
        progress?.(request.name);
        const result = below(name, [await standstill(request), 'ms'], GOAL);
        results.push({ ...result, against: { name: 'nothing is done', value: floor, unit: 'ms' } });
      }
      return results;
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function health(ask: Ask): Promise<void> {
  for (let time = 0; time < 20; time += 1) await ask('GET', '/health');
}

/** Orders at work, record types, reports and policies; and somebody who may do everything. */
async function fill(path: string): Promise<SessionHeaders> {
  const engine = await createEngine({ store: `sqlite:${path}`, durable: 'at-close' });
  try {
    const order = readFileSync(new URL('../load/order.bpmn', import.meta.url), 'utf8');
    const json = (['policies', 'records', 'reports'] as const).flatMap(shippedJson);
    await engine.deploy([{ name: 'order.bpmn', content: order }, ...json]);
    await inParallel(ORDERS, 256, (at) =>
      engine.start({
        processId: 'order',
        variables: { team: 'sales', quantity: (at % 90) + 10 },
        businessKey: `SO-${String(at)}`,
      }),
    );
    const roles = ['administrator', 'manager', 'process-owner', 'clerk'] as const;
    return await openSession(engine, { id: 'all', name: 'All', roles, departments: ['sales'] });
  } finally {
    await engine.close();
  }
}

const asker =
  (url: string, session: SessionHeaders): Ask =>
  async (method, path, body) => {
    const answer = await fetch(url + path, {
      ...{ method, headers: { ...session, 'content-type': 'application/json' } },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
    return text;
  };

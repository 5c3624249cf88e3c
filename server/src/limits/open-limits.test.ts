import express from 'express';
import { rateLimit } from 'express-rate-limit';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { openLimits } from './open-limits.ts';

afterEach(() => vi.restoreAllMocks());

/** Nothing listens there: each server counts for itself, by the store that is shared otherwise. */
const AWAY = 'redis://127.0.0.1:1';

it('counts a sign-in among the requests and among the sign-ins, and warns of nothing', async () => {
  const warned = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const limits = await openLimits(AWAY);
  const limited = (name: string, limit: number) =>
    rateLimit({ limit, legacyHeaders: false, store: limits.countOf(name) });
  const app = express();
  app.use(limited('requests', 3));
  app.post('/session', limited('sign-ins', 1), (_request, response) => void response.end());
  app.get('/', (_request, response) => void response.end());
  const listening = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  // What listens on a port has an address of this shape.
  const { port } = listening.address() as AddressInfo;
  const ask = async (method: string, path: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${String(port)}${path}`, { method })).status;
  expect(await ask('POST', '/session')).toBe(200);
  expect(await ask('POST', '/session')).toBe(429);
  expect(await ask('GET', '/')).toBe(200);
  expect(await ask('GET', '/')).toBe(429);
  expect(warned.mock.calls).toEqual([]);
  limits.close();
  listening.closeAllConnections();
  await new Promise((resolve) => listening.close(resolve));
});

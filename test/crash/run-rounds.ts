import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../engine/bin/bundle.mjs';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { seeded, type Seeded } from '../random/seeded.ts';
import { createClient, type Client } from './client.ts';
import { findLostTokens } from './find-lost-tokens.ts';
import { judge } from './judge.ts';
import type { Assignment } from './protocol.ts';
import { runChild, type Kill } from './run-child.ts';
import type { Verdict } from './verdict.ts';

export interface Outcome extends Verdict {
  readonly rounds: number;
  /** Rounds that ended by the kill. */
  readonly kills: number;
  readonly orders: number;
  /** What the children reported of failed work behind the scenes. */
  readonly failures: readonly string[];
}

/** Kills a process under load so many times, lets it finish, and judges what is in the file. */
export async function runRounds(rounds: number, seed: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-kill-'));
  // Below the engine, so that the bundle finds the engine's packages.
  mkdirSync(fileOf('../../engine/node_modules/.cache'), { recursive: true });
  const cache = mkdtempSync(fileOf('../../engine/node_modules/.cache/waybill-kill-'));
  try {
    const child = await bundleChild(cache);
    return await play({ child, folder, rounds, draw: seeded(seed), client: createClient() });
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(cache, { recursive: true });
  }
}

interface Play {
  /** Path of the bundled child. */
  readonly child: string;
  readonly folder: string;
  readonly rounds: number;
  readonly draw: Seeded;
  readonly client: Client;
}

async function play({ child, folder, rounds, draw, client }: Play): Promise<Outcome> {
  const store = join(folder, 'store.db');
  const outside = join(folder, 'outside.log');
  const files = [fileOf('order.bpmn'), fileOf('order-grade.json')];
  const stranded: string[] = [];
  let kills = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const again = ordersToSendAgain(client, draw);
    const assignment = { round, store, outside, files, again, next: client.sent.size };
    const { signal, status } = await runChild(child, assignment, client.hear, drawKill(draw));
    if (signal !== 'SIGKILL') throw new Error(`round ${round} ended by itself: ${String(status)}`);
    kills += 1;
    // Looking recovers the file, which in the other rounds is left to the next child.
    if (draw.chance(0.5)) stranded.push(...(await lostTokensIn(store)));
  }
  const last: Assignment = { round: 0, store, outside, files, again: client.unanswered() };
  const { status } = await runChild(child, last, client.hear);
  if (status !== 0) throw new Error(`the last child ended with ${String(status)}`);
  const verdict = await judge(store, outside, client);
  const lost = [...stranded, ...verdict.lost];
  const { failures, sent } = client;
  return { ...verdict, lost, rounds, kills, orders: sent.size, failures };
}

/** All that were never answered, as a client must, and some that were, as a client may. */
function ordersToSendAgain(client: Client, draw: Seeded): readonly string[] {
  const answered = [...client.started.keys()].slice(-100).filter(() => draw.chance(0.05));
  return [...client.unanswered(), ...answered];
}

/** Mostly under load, sometimes while the file is opened and taken up. */
function drawKill(draw: Seeded): Kill {
  if (draw.chance(0.15)) return { after: 'opening', delay: draw.below(150) };
  return { after: 'ready', delay: 20 + draw.below(381) };
}

async function lostTokensIn(path: string): Promise<readonly string[]> {
  const store = await openSqliteStore({ path });
  const lost = await findLostTokens(store);
  await store.close();
  return lost;
}

async function bundleChild(cache: string): Promise<string> {
  const sources = [fileOf('../../engine/src')];
  const entry = fileURLToPath(new URL('crash-child.ts', import.meta.url));
  const path = await bundle({ entry, sources, cache });
  if (path === undefined) throw new Error(`Expected to write to ${cache}, but could not.`);
  return path;
}

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

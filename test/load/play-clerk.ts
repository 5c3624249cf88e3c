import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask, Reply } from './ask.ts';
import type { SessionHeaders } from './open-session.ts';

export interface LoadLog {
  readonly reads: number[];
  readonly writes: number[];
  completed: number;
  /** Another of the team was quicker with the same task. */
  races: number;
  /** Answers that nobody should get, and writes that the next read did not show. */
  readonly faults: string[];
}

export interface Clerk {
  readonly ask: Ask;
  readonly session: SessionHeaders;
  readonly log: LoadLog;
  /** Milliseconds between two requests, on average. */
  readonly pause: number;
  readonly until: number;
  /** Gives numbers from 0 to below 1. */
  readonly random: () => number;
}

interface ListedTask {
  readonly id: string;
  readonly assignee?: string;
}

const GONE = 404;
const LOST = /"code":"TASK_(ALREADY_CLAIMED|OF_ANOTHER|NOT_YOURS|NOT_FOUND|NOT_OPEN)"/;

/** Looks at the inbox, takes a task, reads it, completes it, and looks whether it is gone. */
export async function playClerk(clerk: Clerk): Promise<void> {
  await think(clerk, clerk.random());
  while (performance.now() < clerk.until) {
    const listed = await get(clerk, '/tasks?inbox=true&limit=50&order=created');
    if (listed === undefined) continue;
    const { items } = JSON.parse(listed.body) as { readonly items: readonly ListedTask[] };
    const free = items.filter(({ assignee }) => assignee === undefined);
    const task = free[Math.floor(clerk.random() * free.length)];
    await think(clerk);
    if (task) await work(clerk, task.id);
  }
}

async function work(clerk: Clerk, id: string): Promise<void> {
  const { log } = clerk;
  if (!(await post(clerk, `/tasks/${id}/claim`, {}))) return;
  const open = await get(clerk, `/tasks/${id}`);
  if (open && !open.body.includes('"assignee"')) log.faults.push(`claimed and not seen: ${id}`);
  await think(clerk);
  if (!(await post(clerk, `/tasks/${id}/complete`, { variables: { checked: true } }))) return;
  log.completed += 1;
  const after = await get(clerk, `/tasks/${id}`, GONE);
  if (after === undefined) log.faults.push(`completed and still there: ${id}`);
  await think(clerk);
}

/** Undefined where the answer has another status, which is a fault. */
async function get(
  { ask, session, log }: Clerk,
  path: string,
  status = 200,
): Promise<Reply | undefined> {
  const reply = await ask('GET', path, session);
  log.reads.push(reply.milliseconds);
  if (reply.status === status) return reply;
  log.faults.push(`GET ${path}: ${String(reply.status)} ${reply.body.slice(0, 200)}`);
  return undefined;
}

/** False where it was not done. */
async function post({ ask, session, log }: Clerk, path: string, body: object): Promise<boolean> {
  const reply = await ask('POST', path, session, body);
  log.writes.push(reply.milliseconds);
  if (reply.status < 300) return true;
  if (LOST.test(reply.body)) log.races += 1;
  else log.faults.push(`POST ${path}: ${String(reply.status)} ${reply.body.slice(0, 200)}`);
  return false;
}

/** From half to one and a half of the pause, so that people do not march in step. */
const think = ({ pause, random }: Clerk, share = 0.5 + random()): Promise<void> =>
  sleep(pause * share);

import type { Failure } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';

/** Milliseconds for which automatic work may be due without anybody wondering. */
const PATIENCE = 60_000;
const PAGE = 1_000;

/** Automatic work that nobody has carried out although it is long due. */
export async function overdueWork(store: Store, now: number): Promise<readonly Failure[]> {
  const latest = now - PATIENCE;
  const commands = (await store.outgoing(PAGE)).filter(({ createdAt }) => createdAt < latest);
  const timers = await store.dueTimers(latest, PAGE);
  return [
    ...(commands.length > 0 ? [waits(`outgoing commands`, commands.length)] : []),
    ...(timers.length > 0 ? [waits(`timers`, timers.length)] : []),
  ];
}

const waits = (what: string, count: number): Failure => ({
  code: 'DOCTOR_WORK_WAITS',
  message: `Expected ${what} to be carried out at once, but ${count === PAGE ? `${PAGE} or more` : count} have been due for longer than a minute.`,
  mend: 'Start `waybill worker` on this store and queue; read what the workers report.',
});

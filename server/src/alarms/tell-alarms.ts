import type { AlarmState, Engine } from '@waybill/engine';
import type { Channel } from './channel.ts';

/** Alarms told in one turn. */
const MOST = 50;
/** Longer than all channels together may take. */
const LEASE = 60_000;
/** Milliseconds after the first, second … attempt that failed; then it is given up. */
const AGAIN = [30_000, 120_000, 600_000, 3_600_000, 6 * 3_600_000] as const;

/**
 * Tells of what has not been told yet, by every channel; gives how many attempts it has made. A
 * server takes an alarm before it tells, so that one does; cut off while telling, it tells again.
 */
export async function tellAlarms(
  { alarms }: Pick<Engine, 'alarms'>,
  channels: readonly Channel[],
): Promise<number> {
  let attempts = 0;
  for (const { id } of await alarms.untold(MOST)) {
    const taken = await alarms.beginTelling(id, LEASE);
    if (!taken) continue;
    attempts += 1;
    await alarms.endTelling(id, await attempt(taken, channels));
  }
  return attempts;
}

async function attempt(alarm: AlarmState, channels: readonly Channel[]) {
  const { notice, reached, attempts } = alarm.telling;
  const missing = channels.filter(({ name }) => !reached.includes(name));
  const outcomes = await Promise.all(
    missing.map(async ({ name, send }) => {
      try {
        await send(alarm);
        return { name };
      } catch (thrown) {
        return { name, failure: thrown instanceof Error ? thrown.message : String(thrown) };
      }
    }),
  );
  const failures = outcomes.flatMap(({ name, failure }) =>
    failure === undefined ? [] : [`${name}: ${failure.slice(0, 300)}`],
  );
  const arrived = outcomes.flatMap(({ name, failure }) => (failure === undefined ? [name] : []));
  const again = AGAIN[attempts - 1];
  return {
    ...{ notice, reached: [...reached, ...arrived] },
    ...(failures.length > 0 && { failure: failures.join('; ') }),
    ...(failures.length > 0 && again !== undefined && { again }),
  };
}

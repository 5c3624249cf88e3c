import { describe, expect, it } from 'vitest';
import { runRounds } from './run-rounds.ts';

/** `WAYBILL_CRASH_ROUNDS=100` makes a long run, `WAYBILL_CRASH_SEED` another one. */
const ROUNDS = Number(process.env['WAYBILL_CRASH_ROUNDS'] ?? 8);
const SEED = Number(process.env['WAYBILL_CRASH_SEED'] ?? 20260302);

/** A lock may end on a slow machine before the answer comes: the job is handed out once more. */
const LATE_ANSWER = /^worker: (JOB_LOCK_LOST|JOB_NOT_OPEN|INSTANCE_ENDED) /;

describe('an engine whose process is killed under load', () => {
  it(
    `loses nothing and doubles nothing in ${ROUNDS} kills`,
    async () => {
      const outcome = await runRounds(ROUNDS, SEED);
      const { rounds, kills, orders, lost, doubled, wrong, repeated, failures } = outcome;
      console.log(
        `rounds ${rounds}, kills ${kills}, orders ${orders}, lost ${lost.length}, doubled ${doubled.length} (deeds repeated under their key ${repeated}, seed ${SEED})`,
      );
      expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
      expect(failures.filter((failure) => !LATE_ANSWER.test(failure))).toEqual([]);
      expect(kills).toBe(ROUNDS);
      expect(orders).toBeGreaterThan(ROUNDS);
    },
    120_000 + ROUNDS * 15_000,
  );
});

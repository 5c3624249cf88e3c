import { describe, expect, it } from 'vitest';
import { testUrl } from '../servers/mongodb/test-url.ts';
import { TEST_REDIS } from '../setup/redis.ts';
import { outcomeLine, runChaos } from './run-chaos.ts';

const ROUNDS = 10;
/** `WAYBILL_CHAOS_SEED` makes other rounds. */
const SEED = Number(process.env['WAYBILL_CHAOS_SEED'] ?? 1);

/** It starts servers of its own, since it kills them, where those for other tests are there too. */
const servers = testUrl !== undefined && TEST_REDIS !== undefined;

describe.skipIf(!servers)('two workers on MongoDB and BullMQ', () => {
  it(`lose nothing and double nothing in ${ROUNDS} rounds of kills, hangs, flushes and poison`, async ({
    skip,
  }) => {
    const outcome = await runChaos({ rounds: ROUNDS, seed: SEED, say: console.log });
    if (!outcome) return skip('no server of our own can be started to be killed');
    console.log(outcomeLine(outcome));
    expect(outcome.found).toBeUndefined();
    expect(outcome).toMatchObject({ rounds: ROUNDS, lost: 0, doubled: 0 });
    expect(outcome.orders).toBeGreaterThan(ROUNDS);
  }, 600_000);
});

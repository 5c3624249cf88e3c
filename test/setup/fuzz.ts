import fc from 'fast-check';

/**
 * Every property test prints seed and path when it fails; the same run again is
 * `WAYBILL_FUZZ_SEED=<seed> npx vitest run <file>`. `WAYBILL_FUZZ_RUNS` makes a night's run of it.
 */
const seed = process.env['WAYBILL_FUZZ_SEED'];
const runs = process.env['WAYBILL_FUZZ_RUNS'];
fc.configureGlobal({
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});

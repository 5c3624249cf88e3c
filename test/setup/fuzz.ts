import fc from 'fast-check';

/**
 * Property tests draw from a fixed seed, so that the same commit gives the same verdict everywhere.
 * `WAYBILL_FUZZ_SEED=<seed>` draws from another, `WAYBILL_FUZZ_SEED=random` from a new one, which
 * is printed where a test fails; `WAYBILL_FUZZ_RUNS` makes a night's run of it.
 */
const seed = process.env['WAYBILL_FUZZ_SEED'] ?? '20260302';
const runs = process.env['WAYBILL_FUZZ_RUNS'];
fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});

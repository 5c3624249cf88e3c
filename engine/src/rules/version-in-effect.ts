import { toEpochMs } from '../expression/index.ts';
import type { Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import { refuse } from './refuse.ts';
import type { FactMoment } from './rule-run.ts';

/**
 * The version that counts on the date of the fact: of those that have begun by then the one that
 * began last, and of several with one date the last in the list. Undefined before the first.
 */
export function versionInEffect<T>(
  versions: readonly T[],
  effectiveFrom: (version: T) => string,
  { factDate, timeZone }: FactMoment,
): Result<T | undefined> {
  const at = toEpochMs(factDate, timeZone);
  if (!at.ok) return refuse('RULES_FACT_DATE', at.failure.message);
  let newest: { readonly from: number; readonly version: T } | undefined;
  for (const version of versions) {
    const from = toEpochMs(effectiveFrom(version), timeZone);
    if (from.ok && from.value <= at.value && from.value >= (newest?.from ?? -Infinity)) {
      newest = { from: from.value, version };
    }
  }
  return ok(newest?.version);
}

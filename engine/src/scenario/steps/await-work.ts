import { describePlaces, type Difference } from '../difference.ts';
import { observe } from '../observe.ts';
import { passToNextDue, workUntilRest } from '../pass-time.ts';
import type { ScenarioRun } from '../scenario-run.ts';

export type Awaited<T> =
  { readonly found: T } | { readonly found?: never; readonly difference: Difference };

/** Looks for the work of a step; where it is not there yet, the clock goes on unless told not to. */
export async function awaitWork<T>(
  run: ScenarioRun,
  find: () => Promise<T | undefined>,
  wanted: { readonly at: string; readonly expected: string },
): Promise<Awaited<T>> {
  for (;;) {
    await workUntilRest(run);
    const found = await find();
    if (found !== undefined) return { found };
    const maybeLater = run.scenario.time !== 'steps' && (await passToNextDue(run));
    if (!maybeLater) return { difference: await missing(run, wanted) };
  }
}

async function missing(
  run: ScenarioRun,
  { at, expected }: { readonly at: string; readonly expected: string },
): Promise<Difference> {
  const { status, waiting } = await observe(run);
  const where = status === 'active' ? describePlaces(waiting) : `the instance is ${status}`;
  return { at, expected, seen: where };
}

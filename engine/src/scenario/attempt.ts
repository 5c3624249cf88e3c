import { WaybillError } from '../errors/failure.ts';
import type { Difference } from './difference.ts';
import { checkExpectation } from './expectation/check-expectation.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** What the engine or the bounds refuse is a difference too. */
export async function attempt(
  run: ScenarioRun,
  at: string,
  action: () => Promise<void>,
): Promise<readonly Difference[] | undefined> {
  try {
    await action();
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof WaybillError)) throw thrown;
    const { failure } = thrown;
    const incidents = run.roots.length > 0 ? await checkExpectation(run, {}, at) : [];
    const seen = `[${failure.code}] ${failure.message}`;
    return [{ at, expected: 'to be done', seen, failure }, ...incidents];
  }
}

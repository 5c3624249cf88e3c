import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { RecordView } from '../../runtime/records/record-values.ts';
import type { Difference } from '../difference.ts';
import { observe } from '../observe.ts';
import type { ExpectedRecord, Expectation } from '../scenario.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import type { Check, Seen } from './finding.ts';
import { checkIncidents } from './incidents.ts';
import { checkLedger } from './ledger.ts';
import { checkPath } from './path.ts';
import { checkRecords } from './records.ts';
import { checkStatus } from './status.ts';
import { checkVariables } from './variables.ts';
import { checkVisits } from './visits.ts';
import { checkWaitingAt } from './waiting-at.ts';

const CHECKS: readonly Check[] = [
  checkIncidents,
  checkStatus,
  checkPath,
  checkVisits,
  checkWaitingAt,
  checkVariables,
  checkRecords,
  checkLedger,
];

/** Everything that is other than expected now. */
export async function checkExpectation(
  run: ScenarioRun,
  expected: Expectation,
  at: string,
): Promise<readonly Difference[]> {
  const seen = {
    observation: await observe(run),
    trace: run.recorder.trace(),
    records: await findRecords(run, expected.records ?? []),
    ledger: expected.ledger ? await run.engine.ledger.entries({ limit: PAGE }) : [],
  };
  return CHECKS.flatMap((check) => check(expected, seen, at));
}

const PAGE = 10_000;

async function findRecords(
  { engine }: ScenarioRun,
  expected: readonly ExpectedRecord[],
): Promise<Seen['records']> {
  const found = new Map<string, RecordView | Failure>();
  for (const { key } of expected) {
    try {
      found.set(key, await engine.records.get(key));
    } catch (thrown) {
      if (!(thrown instanceof WaybillError)) throw thrown;
      found.set(key, thrown.failure);
    }
  }
  return found;
}

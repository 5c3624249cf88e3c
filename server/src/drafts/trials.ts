import { WaybillError, type Engine } from '@waybill/engine';
import type { DraftState, ScenarioResult } from '@waybill/engine/drafts';
import { tryScenarios } from '@waybill/engine/trial';

/** Runs the scenarios of drafts: one draft at a time, each within a time. */
export type Trials = (draft: DraftState) => Promise<readonly ScenarioResult[]>;

/** Milliseconds for all scenarios of one draft. */
const LIMIT = 20_000;
/** Drafts whose turn is still to come. */
const MOST_WAITING = 5;

export function createTrials(engine: Engine): Trials {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (draft) => {
    if (draft.scenarios.length === 0) return [];
    if (waiting >= MOST_WAITING) throw new WaybillError(BUSY);
    waiting += 1;
    const tried = turn.then(() => tryScenarios(engine, draft, LIMIT));
    turn = tried.catch(() => undefined);
    return tried.finally(() => {
      waiting -= 1;
    });
  };
}

const BUSY = {
  code: 'REQUESTS_TOO_MANY',
  message: `Expected fewer than ${MOST_WAITING} drafts whose scenarios wait to be run, but there are as many.`,
  mend: 'Try again in a minute.',
};

import {
  createBacktest,
  type BacktestChange,
  type BacktestReport,
  type CompiledRuleSet,
} from '@waybill/engine/rules';
import { listDecisions, type DecisionsPage } from '../../../api/list-decisions.ts';
import { ZONE } from '../../../parts/company-zone.ts';

type Decided = DecisionsPage['items'][number];

/** A decision that the draft makes otherwise. */
export interface Changed extends BacktestChange {
  readonly decided: Pick<Decided, 'instanceId' | 'key' | 'time' | 'version'>;
}

export interface BacktestRun {
  readonly report: BacktestReport;
  /** The first of them; the report counts all. */
  readonly changes: readonly Changed[];
  /** Instances passed, of all there are. */
  readonly looked: number;
  readonly of: number;
  /** The end was reached. */
  readonly done: boolean;
}

interface Asked {
  readonly draft: CompiledRuleSet;
  /** Epoch milliseconds; `to` is left out. */
  readonly from: number;
  readonly to: number;
  readonly signal: AbortSignal;
  /** Told after each page. */
  readonly onProgress: (run: BacktestRun) => void;
}

/** Kept to be looked at; what comes after is counted alone. */
const MOST_CHANGES = 2_000;

/** Judges what history keeps with the draft, page by page, by the engine in this browser. */
export async function runBacktest({ draft, from, to, signal, onProgress }: Asked): Promise<void> {
  const changes: Changed[] = [];
  let decided: Decided | undefined;
  const backtest = createBacktest({
    ...{ draft, listed: 0, timeZone: ZONE, inForce: () => undefined },
    onChange: (change) => {
      if (decided && changes.length < MOST_CHANGES) changes.push({ ...change, decided });
    },
  });
  let after: string | undefined;
  let looked = 0;
  let of = 0;
  do {
    const page = await listDecisions(draft.ruleSet.id, { from, to, after }, signal);
    for (decided of page.items) {
      const { key, inputs, factDate, before } = decided;
      backtest.add({ key, inputs, factDate, before });
    }
    after = page.next;
    looked += page.looked;
    of = page.of ?? of;
    onProgress({
      ...{ report: backtest.report(), changes: [...changes], looked, of },
      done: after === undefined,
    });
  } while (after !== undefined);
}

/** Which changes belong to a group of the report. */
export const pairOf = (from: readonly string[], to: readonly string[]): string =>
  JSON.stringify([from, to]);

import type { Decimal } from 'decimal.js';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import type {
  BacktestChange,
  BacktestGroup,
  BacktestRecord,
  BacktestReport,
  Judgement,
  MoneyEffect,
} from './backtest-report.ts';
import { amountIn, currencyOf, isSame, judge, outputsChanged, sourceOf } from './judge.ts';

export interface BacktestOptions {
  readonly draft: CompiledRuleSet;
  /** What was in force for a record that does not say what was decided; undefined where nothing was. */
  readonly inForce: (factDate: string) => CompiledRuleSet | undefined;
  readonly timeZone: string;
  /** Changes listed in the report. */
  readonly listed: number;
  /** Gets every change. */
  readonly onChange?: (change: BacktestChange) => void;
}

export interface Backtest {
  readonly add: (record: BacktestRecord) => void;
  readonly report: () => BacktestReport;
}

/** Groups, currencies and names that are told apart; what comes after is counted together. */
const MAX_GROUPS = 500;
const LISTED_GROUPS = 50;

/**
 * Judges records one by one with a draft and compares. Memory does not grow with their number: what
 * is kept are counts, sums, and the first of each kind.
 */
export function createBacktest(options: BacktestOptions): Backtest {
  const { draft, inForce, timeZone, listed, onChange } = options;
  const counts = { records: 0, unchanged: 0, changed: 0, failedBefore: 0, failedAfter: 0 };
  const groups = new Map<string, { -readonly [K in keyof BacktestGroup]: BacktestGroup[K] }>();
  const outputs = new Map<string, number>();
  const money = createMoney();
  const changes: BacktestChange[] = [];
  let inOtherGroups = 0;

  const addToGroup = (change: BacktestChange): void => {
    const [from, to] = [sourceOf(change.before), sourceOf(change.after)];
    const key = JSON.stringify([from, to]);
    const group = groups.get(key);
    if (group) group.records += 1;
    else if (groups.size < MAX_GROUPS) groups.set(key, { from, to, records: 1, example: change });
    else inOtherGroups += 1;
  };

  const addChange = (change: BacktestChange): void => {
    counts.changed += 1;
    addToGroup(change);
    for (const name of outputsChanged(change.before, change.after)) {
      if (outputs.has(name) || outputs.size < MAX_GROUPS)
        outputs.set(name, (outputs.get(name) ?? 0) + 1);
    }
    if (changes.length < listed) changes.push(change);
    onChange?.(change);
  };

  return {
    add: (record) => {
      const set = record.before ? undefined : inForce(record.factDate);
      const before = record.before ?? (set ? judge(set, record, timeZone) : NOTHING);
      const after = judge(draft, record, timeZone);
      counts.records += 1;
      if ('failure' in before) counts.failedBefore += 1;
      if ('failure' in after) counts.failedAfter += 1;
      money.add(draft, record, { before, after });
      if (isSame(before, after)) counts.unchanged += 1;
      else addChange({ key: record.key, before, after });
    },
    report: () => {
      const sorted = [...groups.values()].toSorted((a, b) => b.records - a.records);
      const rest = sorted.slice(LISTED_GROUPS).reduce((sum, { records }) => sum + records, 0);
      return {
        draft: { ruleSet: draft.ruleSet.id, version: draft.ruleSet.version },
        ...{ records: counts.records, unchanged: counts.unchanged, changed: counts.changed },
        failed: { before: counts.failedBefore, after: counts.failedAfter },
        groups: sorted.slice(0, LISTED_GROUPS),
        inOtherGroups: inOtherGroups + rest,
        outputs: Object.fromEntries(outputs),
        money: money.effects(),
        changes,
      };
    },
  };
}

/** No set was in force. */
const NOTHING: Judgement = { outputs: null, from: [] };

interface MoneySums {
  before: Decimal;
  after: Decimal;
  records: number;
}

function createMoney() {
  const sums = new Map<string, MoneySums>();
  return {
    add: (
      draft: CompiledRuleSet,
      record: BacktestRecord,
      { before, after }: { readonly before: Judgement; readonly after: Judgement },
    ): void => {
      const left = amountIn(draft, before);
      const right = amountIn(draft, after);
      // Where either failed there is no amount, and no effect to speak of.
      if (left === undefined || right === undefined) return;
      const currency = currencyOf(draft, record);
      const key = sums.has(currency) || sums.size < MAX_GROUPS ? currency : '?';
      const sum = sums.get(key) ?? {
        before: left.minus(left),
        after: left.minus(left),
        records: 0,
      };
      sum.before = sum.before.plus(left);
      sum.after = sum.after.plus(right);
      if (!left.equals(right)) sum.records += 1;
      sums.set(key, sum);
    },
    effects: (): readonly MoneyEffect[] =>
      [...sums].map(([currency, { before, after, records }]) => ({
        currency,
        before: before.toFixed(),
        after: after.toFixed(),
        effect: after.minus(before).toFixed(),
        records,
      })),
  };
}

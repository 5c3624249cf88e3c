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
  const groups = createGroups();
  const money = createMoney();
  const changes: BacktestChange[] = [];

  const addChange = (change: BacktestChange): void => {
    counts.changed += 1;
    groups.add(change);
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
    report: () => ({
      draft: { ruleSet: draft.ruleSet.id, version: draft.ruleSet.version },
      ...{ records: counts.records, unchanged: counts.unchanged, changed: counts.changed },
      failed: { before: counts.failedBefore, after: counts.failedAfter },
      ...groups.found(),
      money: money.effects(),
      changes,
    }),
  };
}

/** Changes by the rules they go from and to, and by the outputs that they touch. */
function createGroups() {
  const groups = new Map<string, BacktestGroup>();
  const outputs = new Map<string, number>();
  let inOtherGroups = 0;
  return {
    add: (change: BacktestChange): void => {
      const [from, to] = [sourceOf(change.before), sourceOf(change.after)];
      const key = JSON.stringify([from, to]);
      const { records = 0, example = change } = groups.get(key) ?? {};
      if (records === 0 && groups.size >= MAX_GROUPS) inOtherGroups += 1;
      else groups.set(key, { from, to, records: records + 1, example });
      for (const name of outputsChanged(change.before, change.after)) {
        if (outputs.has(name) || outputs.size < MAX_GROUPS) {
          outputs.set(name, (outputs.get(name) ?? 0) + 1);
        }
      }
    },
    found: (): Pick<BacktestReport, 'groups' | 'inOtherGroups' | 'outputs'> => {
      const sorted = [...groups.values()].toSorted((a, b) => b.records - a.records);
      const rest = sorted.slice(LISTED_GROUPS).reduce((sum, { records }) => sum + records, 0);
      return {
        groups: sorted.slice(0, LISTED_GROUPS),
        inOtherGroups: inOtherGroups + rest,
        outputs: Object.fromEntries(outputs),
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

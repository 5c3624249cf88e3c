import type { CompiledRuleSet } from '../compile-rule-set.ts';
import { decideRuleSet } from '../decide-rule-set.ts';
import { readFact } from '../fact-reference.ts';
import { parseFactPath } from '../fact-path.ts';
import { decimalOf } from '../decimal-value.ts';
import type { Decimal } from 'decimal.js';
import type { Json } from '../../model/index.ts';
import { identical } from '../schema/identical.ts';
import { isList, isObject, memberOf } from '../schema/json-kinds.ts';
import { propertiesOf } from '../schema/user-schema.ts';
import type { BacktestRecord, Judgement } from './backtest-report.ts';

/** What a set decides for a record; it gets only the inputs that it declares. */
export function judge(
  set: CompiledRuleSet,
  { inputs, factDate }: BacktestRecord,
  timeZone: string,
): Judgement {
  const declared = propertiesOf(set.ruleSet.inputs);
  const given = Object.fromEntries(
    Object.entries(inputs).filter(([name]) => Object.hasOwn(declared, name)),
  );
  const decision = decideRuleSet(set, given, { factDate, timeZone });
  if (decision.ok) return { outputs: decision.value.outputs, from: decision.value.from };
  const { code, message } = decision.failure;
  return { failure: { code, message } };
}

/** The same outputs; by which rule they came does not change anything for anybody. */
export function isSame(before: Judgement, after: Judgement): boolean {
  if ('failure' in before || 'failure' in after) {
    return 'failure' in before && 'failure' in after && before.failure.code === after.failure.code;
  }
  return identical(before.outputs, after.outputs);
}

/** The rules, or the code where it failed, by which records are gathered. */
export const sourceOf = (judgement: Judgement): readonly string[] =>
  'failure' in judgement ? [judgement.failure.code] : judgement.from;

/** Names of outputs that differ, where both are objects; the whole otherwise. */
export function outputsChanged(before: Judgement, after: Judgement): readonly string[] {
  const left = 'failure' in before ? null : before.outputs;
  const right = 'failure' in after ? null : after.outputs;
  if (!isObject(left) || !isObject(right)) return [];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter(
    (name) => !identical(memberOf(left, name) ?? null, memberOf(right, name) ?? null),
  );
}

/** The amount that a set's outputs come to; undefined where it declares none. */
export function amountIn({ ruleSet }: CompiledRuleSet, judgement: Judgement): Decimal | undefined {
  const { money } = ruleSet;
  const zero = decimalOf(0);
  if (money === undefined || zero === undefined || 'failure' in judgement) return undefined;
  const { outputs } = judgement;
  const items: readonly Json[] = isList(outputs) ? outputs : [outputs];
  return items
    .flatMap((item) =>
      isObject(item) ? (decimalOf(memberOf(item, money.output) ?? null) ?? []) : [],
    )
    .reduce((sum, amount) => sum.plus(amount), zero);
}

/** ISO 4217 code; "?" where the record has none. */
export function currencyOf({ ruleSet }: CompiledRuleSet, { inputs }: BacktestRecord): string {
  const currency = ruleSet.money?.currency;
  if (currency === undefined || typeof currency === 'string') return currency ?? '?';
  const path = currency.path === undefined ? undefined : parseFactPath(currency.path);
  const code = readFact(inputs, { fact: currency.fact, ...(path && { path }) });
  return typeof code === 'string' ? code.slice(0, 10) : '?';
}

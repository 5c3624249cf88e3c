import type { Json } from '../../model/index.ts';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import { sameValue } from '../operators/same-value.ts';
import type { FactMoment } from '../rule-run.ts';
import { newRun } from '../rule-run.ts';
import { RuleStop } from '../rule-stop.ts';
import type { Analysis, Gap, Overlap } from './analysis.ts';

type Example = Readonly<Record<string, Json>>;

export interface Findings {
  /** Whether these matches would tell something that is not known yet. */
  readonly isNew: (matched: readonly number[]) => boolean;
  readonly add: (matched: readonly number[], example: Example) => void;
  readonly found: () => Pick<
    Analysis,
    'gaps' | 'overlaps' | 'gapCount' | 'overlapCount' | 'neverWin'
  >;
}

/** Listed; the rest is counted. */
const MAX_LISTED = 200;

/** Gathers gaps, pairs of rules that overlap, and rules that have won. */
export function createFindings(compiled: CompiledRuleSet, moment: FactMoment): Findings {
  const { ruleSet, rules } = compiled;
  const gaps = new Map<string, Gap>();
  const overlaps = new Map<string, Overlap>();
  const pairs = new Set<string>();
  const won = new Set<number>();
  let gapCount = 0;
  const idOf = (at: number): string => rules[at]?.definition.id ?? '';

  const addPair = (pair: readonly [number, number], example: Example): void => {
    const severity = severityOf(compiled, pair, { example, moment });
    const key = pair.join();
    const before = pairs.has(key);
    pairs.add(key);
    // An overlap that is an error is told rather than one that is none.
    if (before && !(severity === 'error' && overlaps.get(key)?.severity === 'information')) return;
    if (!before && overlaps.size >= MAX_LISTED) return;
    overlaps.set(key, { rules: [idOf(pair[0]), idOf(pair[1])], example, severity });
  };

  return {
    isNew: (matched) =>
      matched.length === 0 ||
      !winnersOf(compiled, matched).every((at) => won.has(at)) ||
      (isOverlapOfInterest(compiled) &&
        matched.length > 1 &&
        (ruleSet.hitPolicy === 'any' ||
          pairsOf(telling(compiled, matched)).some((pair) => !pairs.has(pair.join())))),
    add: (matched, example) => {
      for (const at of winnersOf(compiled, matched)) won.add(at);
      if (matched.length === 0) {
        gapCount += 1;
        const key = JSON.stringify(example);
        if (gaps.size < MAX_LISTED) gaps.set(key, { example });
      }
      if (isOverlapOfInterest(compiled)) {
        for (const pair of pairsOf(telling(compiled, matched))) addPair(pair, example);
      }
    },
    found: () => ({
      gaps: [...gaps.values()],
      gapCount: gaps.size < MAX_LISTED ? gaps.size : gapCount,
      overlaps: [...overlaps.values()],
      overlapCount: pairs.size,
      neverWin: [...rules.keys()].filter((at) => !won.has(at)).map(idOf),
    }),
  };
}

/** Where all matches count, overlaps are what the set is for. */
const isOverlapOfInterest = ({ ruleSet }: CompiledRuleSet): boolean =>
  ruleSet.hitPolicy !== 'collect' && ruleSet.hitPolicy !== 'rule-order';

/** Rules that the outputs would come from. */
function winnersOf(
  { ruleSet, rules }: CompiledRuleSet,
  matched: readonly number[],
): readonly number[] {
  const [first] = matched;
  if (first === undefined) return [];
  if (ruleSet.hitPolicy === 'first') return [first];
  if (ruleSet.hitPolicy !== 'priority') return matched;
  const priorityOf = (at: number): number => rules[at]?.definition.priority ?? 1;
  return [matched.reduce((best, at) => (priorityOf(at) > priorityOf(best) ? at : best), first)];
}

function severityOf(
  { ruleSet, rules }: CompiledRuleSet,
  [a, b]: readonly [number, number],
  { example, moment }: { readonly example: Example; readonly moment: FactMoment },
): Overlap['severity'] {
  if (ruleSet.hitPolicy === 'unique') return 'error';
  if (ruleSet.hitPolicy !== 'any') return 'information';
  const run = newRun(example, moment);
  try {
    const left = rules[a]?.outputs.read(run) ?? {};
    const right = rules[b]?.outputs.read(run) ?? {};
    return sameValue(left, right, () => undefined) ? 'information' : 'error';
  } catch (stop) {
    if (stop instanceof RuleStop) return 'error';
    throw stop;
  }
}

/** Pairs of many rules that all match are too many to be worth a look each. */
const MAX_TOGETHER = 60;

const telling = (compiled: CompiledRuleSet, matched: readonly number[]): readonly number[] =>
  matched.filter((at) => !isCatchAll(compiled, at));

/** A rule without conditions is there to take what others leave: that it overlaps is no news. */
const isCatchAll = ({ ruleSet, rules }: CompiledRuleSet, at: number): boolean => {
  const conditions = rules[at]?.conditions;
  const settled = ruleSet.hitPolicy === 'first' || ruleSet.hitPolicy === 'priority';
  return settled && conditions?.kind === 'all' && conditions.children.length === 0;
};

function pairsOf(matched: readonly number[]): readonly (readonly [number, number])[] {
  const some = matched.slice(0, MAX_TOGETHER);
  return some.flatMap((a, at) => some.slice(at + 1).map((b) => [a, b] as const));
}

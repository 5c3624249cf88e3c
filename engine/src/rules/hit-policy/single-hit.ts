import type { Hit, MatchedRule } from './hit-policy-behaviour.ts';

/** The outputs of one rule; null where none matched (DMN 1.5 §8.2.8: no default output). */
export function singleHit(rule: MatchedRule | undefined): Hit {
  return rule === undefined
    ? { outputs: null, from: [] }
    : { outputs: rule.outputs, from: [rule.id] };
}

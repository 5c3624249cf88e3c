import { ok } from '../../errors/failure.ts';
import type { HitPolicyBehaviour, MatchedRule } from './hit-policy-behaviour.ts';
import { singleHit } from './single-hit.ts';

/**
 * DMN 1.5 §8.2.8 priority: the match of the highest priority, the first in the file among equals.
 * DMN orders the output values; here each rule carries its number, as json-rules-engine has it.
 */
export const priority: HitPolicyBehaviour = ({ matched }) =>
  ok(singleHit(matched.reduce<MatchedRule | undefined>(higher, undefined)));

const higher = (best: MatchedRule | undefined, rule: MatchedRule): MatchedRule =>
  best === undefined || rule.priority > best.priority ? rule : best;

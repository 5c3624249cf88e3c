import { ok } from '../../errors/failure.ts';
import { refuse } from '../refuse.ts';
import type { HitPolicyBehaviour } from './hit-policy-behaviour.ts';
import { singleHit } from './single-hit.ts';

/** DMN 1.5 §8.2.8 unique: at most one rule may match; an overlap is a mistake in the set. */
export const unique: HitPolicyBehaviour = ({ matched, setName }) => {
  if (matched.length <= 1) return ok(singleHit(matched[0]));
  const ids = matched.map(({ id }) => `'${id}'`).slice(0, 10);
  return refuse(
    'RULES_NOT_UNIQUE',
    `Expected at most one rule of ${setName} to match, but ${matched.length} did: ${ids.join(', ')}.`,
  );
};

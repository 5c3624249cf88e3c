import { ok } from '../../errors/failure.ts';
import { sameValue } from '../operators/same-value.ts';
import { refuse } from '../refuse.ts';
import type { HitPolicyBehaviour } from './hit-policy-behaviour.ts';
import { singleHit } from './single-hit.ts';

/** DMN 1.5 §8.2.8 any: rules may overlap as long as they give the same. */
export const any: HitPolicyBehaviour = ({ matched, setName }) => {
  const [leader, ...others] = matched;
  if (leader === undefined) return ok(singleHit(undefined));
  const different = others.find(({ outputs }) => !sameValue(leader.outputs, outputs, free));
  if (different === undefined)
    return ok({ outputs: leader.outputs, from: matched.map(({ id }) => id) });
  return refuse(
    'RULES_ANY_DIFFER',
    `Expected all matching rules of ${setName} to give the same outputs, but '${leader.id}' and ` +
      `'${different.id}' differ.`,
  );
};

/** Outputs were written by the author of the set and are bounded with it. */
const free = (): void => undefined;

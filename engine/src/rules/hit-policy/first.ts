import { ok } from '../../errors/failure.ts';
import type { HitPolicyBehaviour } from './hit-policy-behaviour.ts';
import { singleHit } from './single-hit.ts';

/** DMN 1.5 §8.2.8 first: the first match in the order of the file. */
export const first: HitPolicyBehaviour = ({ matched }) => ok(singleHit(matched[0]));

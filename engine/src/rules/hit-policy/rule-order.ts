import { ok } from '../../errors/failure.ts';
import type { HitPolicyBehaviour } from './hit-policy-behaviour.ts';

/** DMN 1.5 §8.2.8 rule order: the outputs of all matches, in the order of the file. */
export const ruleOrder: HitPolicyBehaviour = ({ matched }) =>
  ok({ outputs: matched.map(({ outputs }) => outputs), from: matched.map(({ id }) => id) });

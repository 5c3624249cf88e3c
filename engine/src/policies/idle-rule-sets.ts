import type { Failure } from '../errors/failure.ts';
import { POLICY_ERRORS } from '../errors/policy-errors.ts';
import type { ProcessModel } from '../model/index.ts';
import type { Carrier } from './carrier.ts';

/** Ids of the rule sets that a process calls; null where a variable decides which. */
export function calledRuleSets({ nodes }: ProcessModel): readonly (string | null)[] {
  return Object.values(nodes).flatMap((node) => {
    if (node.kind !== 'business-rule-task' || !node.decision) return [];
    const { constant } = node.decision.ruleSetId;
    return [typeof constant === 'string' ? constant : null];
  });
}

/** One warning that names the rule sets which carry clauses, but which no process calls. */
export function idleRuleSets(
  carriers: readonly Carrier[],
  calls: readonly (string | null)[],
): readonly Failure[] {
  const called = new Set(calls);
  if (called.has(null)) return [];
  const ruleSets = carriers.filter(({ kind, policy }) => kind === 'rule' && policy.length > 0);
  const idle = new Set(ruleSets.map(({ id }) => id).filter((id) => !called.has(id)));
  if (idle.size === 0) return [];
  const names = [...idle].toSorted().join(', ');
  return [
    {
      code: 'POLICY_RULE_SET_IDLE',
      message: `Expected a process to call every rule set that carries clauses out, but none calls ${names}.`,
      mend: POLICY_ERRORS.POLICY_RULE_SET_IDLE.mend,
    },
  ];
}

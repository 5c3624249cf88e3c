import { ok, type Failure } from '../../../errors/failure.ts';
import type { BusinessRuleTask } from '../../../model/index.ts';
import { evaluateName } from '../../flow/plan-trigger.ts';
import { visibleVariables } from '../../scope.ts';
import type { RulesWork } from '../../state.ts';
import type { ElementBehaviour, Visit } from '../element-behaviour.ts';
import { prepareJob } from './prepare-job.ts';
import { redoJob } from './redo-job.ts';

/**
 * BPMN 2.0 §10.3.3.5, §13.3.3: asks a rule set and completes with its outputs. The runtime answers
 * within the same commit, and history keeps inputs, outputs and explanation.
 */
export const businessRuleTask: ElementBehaviour<BusinessRuleTask> = {
  prepare(visit) {
    const { node, scope } = visit;
    if (!node.decision) return node.job ? prepareJob(visit, node.job) : ok({ then: 'complete' });
    const { resultVariable } = node.decision;
    const ruleSetId = evaluateName(node.decision.ruleSetId, scope, node.id);
    if (!ruleSetId.ok) return ruleSetId;
    const work: RulesWork = { kind: 'rules', ruleSetId: ruleSetId.value, resultVariable };
    return ok({ work, then: () => askRules(visit, work) });
  },
  redo(visit): Failure | undefined {
    const { work } = visit.execution;
    if (work?.kind === 'rules') askRules(visit, work);
    return redoJob(visit);
  },
};

function askRules({ turn, execution, node }: Visit<BusinessRuleTask>, work: RulesWork): void {
  const inputs =
    node.inputs.length > 0
      ? (turn.state.executions[execution.key]?.variables ?? {})
      : visibleVariables(turn.state, execution.key);
  turn.effects.push({
    kind: 'evaluate-rules',
    key: execution.key,
    element: node.id,
    ruleSetId: work.ruleSetId,
    inputs,
  });
}

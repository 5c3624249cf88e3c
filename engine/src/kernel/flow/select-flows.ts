import { fail, ok, type Result } from '../../errors/failure.ts';
import type { EvaluationScope, Node } from '../../model/index.ts';
import { evaluateCondition, failureAt } from '../scope.ts';
import type { Turn } from '../turn.ts';

/**
 * The flows a node gives tokens to when conditions are independent (BPMN 2.0 §8.3.13, §13.4.3):
 * every flow without a condition, every flow whose condition holds, and the default flow when no
 * condition holds. Used by activities, events and inclusive gateways.
 */
export function selectFlows(
  turn: Turn,
  node: Node,
  scope: EvaluationScope,
): Result<readonly string[]> {
  const defaultFlow = defaultFlowOf(node);
  const chosen: string[] = [];
  let conditional = 0;
  let held = 0;
  for (const flowId of node.outgoing) {
    if (flowId === defaultFlow) continue;
    const condition = turn.model.flows[flowId]?.condition;
    if (condition) {
      conditional += 1;
      const result = evaluateCondition(condition, scope, node.id);
      if (!result.ok) return result;
      if (!result.value) continue;
      held += 1;
    }
    chosen.push(flowId);
  }
  if (defaultFlow !== undefined && held === 0) chosen.push(defaultFlow);
  if (conditional > 0 && chosen.length === 0) return fail(noFlow(node));
  return ok(chosen);
}

export const noFlow = (node: Node) =>
  failureAt(
    'NO_FLOW_TAKEN',
    node.id,
    `Expected a condition on a flow out of element "${node.id}" to hold, but none does and there is no default flow.`,
    'Give the element a default flow, or correct the variables and retry.',
  );

const defaultFlowOf = (node: Node): string | undefined =>
  'defaultFlow' in node ? node.defaultFlow : undefined;

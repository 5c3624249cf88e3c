import { ok, type Failure, type Result } from '../errors/failure.ts';
import type { Node, Variables } from '../model/index.ts';
import { behaviourOf } from './elements/behaviour-of.ts';
import type { Leaving } from './elements/element-behaviour.ts';
import { childEnded } from './flow/child-ended.ts';
import { completeInstance } from './flow/complete-instance.ts';
import { enter } from './flow/enter.ts';
import { clearIncidents } from './flow/incidents.ts';
import { completePass } from './flow/loop/complete-pass.ts';
import { propagateVariables } from './flow/propagate-variables.ts';
import { recordCompensation } from './flow/record-compensation.ts';
import { selectFlows } from './flow/select-flows.ts';
import { closeSubscriptions } from './flow/subscriptions.ts';
import { takeFlow } from './flow/take-flow.ts';
import { withdrawWork } from './flow/terminate.ts';
import { isActivity, isContainer } from './lifecycle.ts';
import { evaluateMappings, overlaid } from './mapping.ts';
import { scopeAt } from './scope.ts';
import type { Execution } from './state.ts';
import { executionAt, type Turn } from './turn.ts';

/**
 * An element has done its work (BPMN 2.0 §13.2.2, Completing to Completed): output mappings, choice
 * of flows, then its token goes on. Nothing changes where an expression fails.
 */
export function completeElement(turn: Turn, key: number): Failure | undefined {
  const execution = executionAt(turn, key);
  const node = execution && turn.model.nodes[execution.element];
  if (!execution || !node || stillBusy(execution, node)) return undefined;
  if (node.kind === 'process') {
    completeInstance(turn);
    return undefined;
  }
  const outputs = mapOutputs(turn, execution, node);
  if (!outputs.ok) return outputs.failure;
  if (execution.loopCounter !== undefined && isActivity(node)) {
    return completePass({ turn, execution, node }, outputs.value, end);
  }
  const leaving = chooseFlows(turn, execution, node, outputs.value);
  if (!leaving.ok) return leaving.failure;
  end(turn, execution, node, outputs.value);
  goOn(turn, execution, node, leaving.value);
  return undefined;
}

/** A container whose completion was put off by something that started meanwhile. */
const stillBusy = (execution: Execution, node: Node): boolean =>
  execution.phase === 'joining' ||
  execution.phase === 'ready' ||
  (isContainer(node) && execution.live > 0);

function mapOutputs(turn: Turn, execution: Execution, node: Node): Result<Variables> {
  const body = execution.loop !== undefined;
  if (body || !('outputs' in node) || node.outputs.length === 0) return ok({});
  return evaluateMappings(node.outputs, scopeAt(turn, execution.key), node.id);
}

function chooseFlows(
  turn: Turn,
  execution: Execution,
  node: Node,
  outputs: Variables,
): Result<Leaving> {
  if (execution.compensates !== undefined) return ok({ flows: [] });
  const behaviour = behaviourOf(node);
  if (behaviour.leave) {
    const scope = scopeAt(turn, execution.key, outputs);
    return behaviour.leave({ turn, execution, node, scope });
  }
  if (passesOn(turn, node)) return ok({ flows: node.outgoing });
  const scope = overlaid(scopeAt(turn, execution.scope), outputs);
  const flows = selectFlows(turn, node, scope);
  return flows.ok ? ok({ flows: flows.value }) : flows;
}

/** One flow without a condition, which most nodes have: nothing to evaluate. */
function passesOn(turn: Turn, { outgoing }: Node): boolean {
  const [only, another] = outgoing;
  return only !== undefined && another === undefined && !turn.model.flows[only]?.condition;
}

/** Takes the execution away with all it waited for, and gives its results to the outside. */
function end(turn: Turn, execution: Execution, node: Node, outputs: Variables): void {
  closeSubscriptions(turn, execution.key);
  clearIncidents(turn, execution.key);
  if (execution.work?.kind !== 'child') withdrawWork(turn, execution);
  recordCompensation(turn, execution, node);
  propagateVariables(turn, execution.scope, outputs);
  turn.emit({ kind: 'element-completed', key: execution.key, element: node.id });
}

function goOn(turn: Turn, execution: Execution, node: Node, leaving: Leaving): void {
  const { scope } = execution;
  const times = isActivity(node) ? node.completionQuantity : 1;
  for (let round = 0; round < times; round += 1) {
    for (const flow of leaving.flows) takeFlow(turn, flow, scope);
  }
  if (leaving.link !== undefined) enter(turn, { element: leaving.link, scope, cause: 'link' });
  const { compensates } = execution;
  if (compensates !== undefined && executionAt(turn, compensates)) {
    turn.agenda.push({ do: 'undo', key: compensates });
  }
  childEnded(turn, scope);
}

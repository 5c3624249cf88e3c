import { conditionOf } from '../elements/flow-condition.ts';
import type { FileContext, Site } from '../file-context.ts';
import type { FlowEdge } from '../graph.ts';
import { describe, elementOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

const CHOOSING = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway'];

/** BPMN 2.0 §8.3.13 and §10.5: where conditions and defaults may stand. */
export function checkFlowConditions(file: FileContext): void {
  eachNode(file, (node, site) => {
    const outgoing = site.graph.outgoing.get(node) ?? [];
    checkDefault(node, outgoing, file);
    if (isA(node, 'bpmn:Activity', ...CHOOSING)) checkChoice(node, outgoing, site);
    else checkNoConditions(node, outgoing, file);
  });
}

function checkDefault(node: ModdleElement, outgoing: readonly FlowEdge[], file: FileContext): void {
  const flow = elementOf(node, 'default');
  if (!flow) return;
  const edge = outgoing.find((own) => own.element === flow);
  if (!edge) {
    const message = `Expected the default flow of ${describe(node)} to leave it, but ${describe(flow)} does not.`;
    file.reporter.error({ code: 'BPMN_DEFAULT_NOT_OUTGOING', at: node, message });
  } else if (hasCondition(edge)) {
    const message = `Expected no condition on default flow '${edge.id}', but it has one, which counts for nothing.`;
    file.reporter.warning({ code: 'BPMN_DEFAULT_WITH_CONDITION', at: flow, message });
  }
}

function checkChoice(node: ModdleElement, outgoing: readonly FlowEdge[], { file }: Site): void {
  const chosen = elementOf(node, 'default');
  const others = outgoing.filter((flow) => flow.element !== chosen);
  if (!chosen && others.length > 0 && others.every(hasCondition)) {
    const message = `Expected a default flow from ${describe(node)}, but all its flows have conditions: it stops where none holds.`;
    file.reporter.warning({ code: 'BPMN_DEFAULT_MISSING', at: node, message });
  }
  const open = outgoing.length > 1 ? others.find((flow) => !hasCondition(flow)) : undefined;
  if (!open || !isA(node, ...CHOOSING)) return;
  const message = `Expected a condition on each flow from ${describe(node)} but the default, but '${open.id}' has none and always holds.`;
  file.reporter.warning({ code: 'BPMN_CONDITION_ABSENT', at: open.element, message });
}

function checkNoConditions(
  node: ModdleElement,
  outgoing: readonly FlowEdge[],
  file: FileContext,
): void {
  for (const flow of outgoing.filter(hasCondition)) {
    const message = `Expected no condition on flows from ${describe(node)}, but '${flow.id}' has one.`;
    file.reporter.error({ code: 'BPMN_CONDITION_MISPLACED', at: flow.element, message });
  }
}

function hasCondition(flow: FlowEdge): boolean {
  return conditionOf(flow.element) !== undefined;
}

import { definitionElementsOf } from '../definitions/definition-elements.ts';
import type { FileContext, Site } from '../file-context.ts';
import { describe, flagOf, isA, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

const AWAITABLE = [
  'bpmn:MessageEventDefinition',
  'bpmn:TimerEventDefinition',
  'bpmn:ConditionalEventDefinition',
  'bpmn:SignalEventDefinition',
];

/** BPMN 2.0 §10.5.6 event-based gateway. */
export function checkEventGateways(file: FileContext): void {
  eachNode(file, (node, site) => {
    if (isA(node, 'bpmn:EventBasedGateway')) checkGateway(node, site);
  });
}

function checkGateway(gateway: ModdleElement, site: Site): void {
  const { file, graph } = site;
  const targets = (graph.outgoing.get(gateway) ?? []).flatMap((flow) => flow.target ?? []);
  if (targets.length < 2) {
    const message = `Expected at least two events after ${describe(gateway)}, but there are ${targets.length}.`;
    const finding = { code: 'BPMN_EVENT_GATEWAY_CHOICE', at: gateway, message } as const;
    if (targets.length === 0) file.reporter.error(finding);
    else file.reporter.warning(finding);
  }
  for (const target of targets) checkTarget(target, gateway, site);
  const receives = targets.some((target) => isA(target, 'bpmn:ReceiveTask'));
  if (receives && targets.some(isMessageCatch)) {
    const message = `Expected receive tasks or message events after ${describe(gateway)}, but it leads to both.`;
    file.reporter.error({ code: 'BPMN_EVENT_GATEWAY_MIXED', at: gateway, message });
  }
  const parallel = textOf(gateway, 'eventGatewayType') === 'Parallel';
  if (parallel && !flagOf(gateway, 'instantiate')) {
    const message = `Expected ${describe(gateway)} to start the process, since it is of type Parallel, but instantiate is not set.`;
    file.reporter.error({ code: 'BPMN_EVENT_GATEWAY_PARALLEL', at: gateway, message });
  }
}

function checkTarget(target: ModdleElement, gateway: ModdleElement, site: Site): void {
  const { file, graph } = site;
  if (!isAwaitable(target)) {
    const message = `Expected catch events or receive tasks after ${describe(gateway)}, but it leads to ${describe(target)}.`;
    file.reporter.error({ code: 'BPMN_EVENT_GATEWAY_TARGET', at: gateway, message });
  }
  const others = (graph.incoming.get(target) ?? []).filter((flow) => flow.source !== gateway);
  const [other] = others;
  if (other) {
    const message = `Expected ${describe(target)} to be reached from ${describe(gateway)} alone, but '${other.id}' leads there too.`;
    file.reporter.error({ code: 'BPMN_EVENT_GATEWAY_SHARED', at: target, message });
  }
  if (isA(target, 'bpmn:ReceiveTask') && graph.boundaries.has(target)) {
    const message = `Expected ${describe(target)} to have no boundary events after ${describe(gateway)}, but it has.`;
    file.reporter.error({ code: 'BPMN_EVENT_GATEWAY_BOUNDARY', at: target, message });
  }
}

function isAwaitable(node: ModdleElement): boolean {
  if (isA(node, 'bpmn:ReceiveTask')) return true;
  return (
    isA(node, 'bpmn:IntermediateCatchEvent') &&
    definitionElementsOf(node).every((definition) => isA(definition, ...AWAITABLE))
  );
}

function isMessageCatch(node: ModdleElement): boolean {
  return (
    isA(node, 'bpmn:IntermediateCatchEvent') &&
    definitionElementsOf(node).some((one) => isA(one, 'bpmn:MessageEventDefinition'))
  );
}

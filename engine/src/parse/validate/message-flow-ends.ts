import { definitionElementsOf } from '../definitions/definition-elements.ts';
import type { FileContext } from '../file-context.ts';
import type { MessageFlowLink } from '../message-flows.ts';
import { describe, elementOf, elementsOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** BPMN 2.0 §9.3: message flows join elements of different pools that send and receive. */
export function checkMessageFlowEnds(file: FileContext): void {
  for (const link of file.messageFlows.all) {
    checkPools(link, file);
    checkSource(link, file);
    checkTarget(link, file);
  }
}

function checkPools({ element, source, target }: MessageFlowLink, file: FileContext): void {
  const from = processOf(source, file);
  if (from === undefined || from !== processOf(target, file)) return;
  const message = `Expected ${describe(element)} to join two pools, but both its ends lie in ${describe(from)}.`;
  file.reporter.error({ code: 'BPMN_MESSAGE_FLOW_SAME_POOL', at: element, message });
}

function checkSource({ element, source, targets }: MessageFlowLink, file: FileContext): void {
  const runs = processOf(source, file) !== undefined;
  if (!source || !runs || throwsMessage(source)) return;
  if (targets.length === 0 && holds(source, throwsMessage)) return;
  const told = targets.length > 0 ? '' : ' (to outside the file)';
  const message = `Expected ${describe(element)}${told} to begin at a send task or a throwing message event, but it begins at ${describe(source)}: nothing is sent.`;
  file.reporter.warning({ code: 'BPMN_MESSAGE_FLOW_INERT', at: element, message });
}

function checkTarget(link: MessageFlowLink, file: FileContext): void {
  const { element, source, target, targets } = link;
  const runs = processOf(target, file) !== undefined;
  if (!target || !runs) return;
  if (isA(target, 'bpmn:Participant')) {
    if (targets.length > 0) return;
    const message = `Expected a message start event in the pool that ${describe(element)} leads to, but there is none: nothing is received.`;
    file.reporter.warning({ code: 'BPMN_MESSAGE_FLOW_INERT', at: element, message });
    return;
  }
  if (catchesMessage(target)) return;
  if (processOf(source, file) === undefined && holds(target, catchesMessage)) return;
  const message = `Expected ${describe(element)} to end at a receive task or a catching message event, but it ends at ${describe(target)}: nothing is received.`;
  file.reporter.warning({ code: 'BPMN_MESSAGE_FLOW_INERT', at: element, message });
}

function processOf(end: ModdleElement | undefined, file: FileContext): ModdleElement | undefined {
  if (!end) return undefined;
  const pooled = elementOf(end, 'processRef');
  return file.graphs.find((graph) => graph.element === pooled || graph.containerOf.has(end))
    ?.element;
}

/**
 * BPMN 2.0 §9.3: a message flow with an outside pool may end at a sub-process, for what is sent or
 * received inside.
 */
function holds(node: ModdleElement, finds: (inner: ModdleElement) => boolean): boolean {
  if (!isA(node, 'bpmn:SubProcess')) return false;
  return elementsOf(node, 'flowElements').some((inner) => finds(inner) || holds(inner, finds));
}

function throwsMessage(node: ModdleElement): boolean {
  return isA(node, 'bpmn:SendTask') || (isA(node, 'bpmn:ThrowEvent') && hasMessage(node));
}

function catchesMessage(node: ModdleElement): boolean {
  return isA(node, 'bpmn:ReceiveTask') || (isA(node, 'bpmn:CatchEvent') && hasMessage(node));
}

function hasMessage(event: ModdleElement): boolean {
  return definitionElementsOf(event).some((one) => isA(one, 'bpmn:MessageEventDefinition'));
}

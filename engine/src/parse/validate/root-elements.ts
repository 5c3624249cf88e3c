import { isXPathDefault } from '../expressions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, flagOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** What stands beside the processes: choreographies cannot run, conversations only tell. */
export function checkRootElements(file: FileContext): void {
  const roots = elementsOf(file.definitions, 'rootElements');
  for (const root of roots) {
    if (isA(root, 'bpmn:Choreography')) refuse(root, file);
    else if (isA(root, 'bpmn:GlobalConversation')) noteConversation(root, file);
  }
  for (const node of roots.flatMap((root) => elementsOf(root, 'conversations'))) {
    noteConversation(node, file);
  }
  for (const extension of elementsOf(file.definitions, 'extensions')) {
    if (!flagOf(extension, 'mustUnderstand')) continue;
    const message = `Expected no extension that must be understood, but the file declares one.`;
    file.reporter.error({ code: 'BPMN_EXTENSION_MANDATORY', at: extension, message });
  }
  checkCorrelation(roots, file);
  checkLanguage(file);
}

function refuse(root: ModdleElement, file: FileContext): void {
  const message = `Expected processes and collaborations, but ${describe(root)} is a choreography.`;
  file.reporter.error({ code: 'BPMN_CHOREOGRAPHY', at: root, message });
}

function noteConversation(node: ModdleElement, file: FileContext): void {
  const message = `Expected message flows between pools, but ${describe(node)} is a conversation: it is a picture only.`;
  file.reporter.warning({ code: 'BPMN_CONVERSATION', at: node, message });
}

function checkCorrelation(roots: readonly ModdleElement[], file: FileContext): void {
  const found = [
    ...roots.filter((root) => isA(root, 'bpmn:CorrelationProperty')),
    ...roots.flatMap((root) => elementsOf(root, 'correlationKeys')),
    ...file.graphs.flatMap((graph) => elementsOf(graph.element, 'correlationSubscriptions')),
  ];
  for (const element of found) {
    const message = `Expected correlation by zeebe:subscription or by message flow, but ${describe(element)} states it otherwise and is not carried out.`;
    file.reporter.warning({ code: 'BPMN_CORRELATION_UNSUPPORTED', at: element, message });
  }
}

function checkLanguage(file: FileContext): void {
  // Asked of the instance itself: the schema's default, XPath, is not something the file says.
  if (!Object.hasOwn(file.definitions, 'expressionLanguage')) return;
  const language = file.definitions['expressionLanguage'];
  if (typeof language !== 'string' || !isXPathDefault(language)) return;
  const message = `Expected FEEL as expression language of the file, but it says XPath: expressions without a language of their own are read as FEEL.`;
  file.reporter.warning({ code: 'BPMN_FILE_LANGUAGE', at: file.definitions, message });
}

import { definitionElementsOf } from '../definitions/definition-elements.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementOf, isA, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

const REFERENCES = [
  ['bpmn:ErrorEventDefinition', 'errorRef', 'errorCode'],
  ['bpmn:EscalationEventDefinition', 'escalationRef', 'escalationCode'],
] as const;

/** BPMN 2.0 §10.4.3: who throws an error or an escalation says which, by its code. */
export function checkCodes(file: FileContext): void {
  eachNode(file, (node) => {
    for (const definition of definitionElementsOf(node)) checkDefinition(definition, node, file);
  });
}

function checkDefinition(definition: ModdleElement, node: ModdleElement, file: FileContext): void {
  for (const [type, reference, code] of REFERENCES) {
    if (!isA(definition, type)) continue;
    const target = elementOf(definition, reference);
    if (!target && isA(node, 'bpmn:ThrowEvent')) {
      const message = `Expected ${reference} on ${describe(node)}, but it names none: only catch-all events take it.`;
      file.reporter.warning({ code: 'BPMN_CODE_MISSING', at: node, message });
    }
    if (target && textOf(target, code) === undefined) {
      const message = `Expected ${code} on ${describe(target)}, but it has none: its name, else its id, is the code.`;
      file.reporter.warning({ code: 'BPMN_CODE_MISSING', at: target, message });
    }
  }
}

import { isGlobalTask } from '../elements/global-task.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, isA, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.3.3.1: a technology that would perform the user task; here people do, by the inbox. */
export function checkUserTaskImplementation(file: FileContext): void {
  const check = (element: ModdleElement): void => checkElement(element, file);
  eachNode(file, check);
  elementsOf(file.definitions, 'rootElements').filter(isGlobalTask).forEach(check);
}

function checkElement(element: ModdleElement, file: FileContext): void {
  if (!isA(element, 'bpmn:UserTask', 'bpmn:GlobalUserTask')) return;
  const implementation = textOf(element, 'implementation');
  if (implementation === undefined || implementation.startsWith('##')) return;
  const message = `Expected a user task that waits for a person, but ${describe(element)} asks for implementation '${implementation}'.`;
  file.reporter.warning({ code: 'BPMN_IMPLEMENTATION_UNUSED', at: element, message });
}

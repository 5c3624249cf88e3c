import { extensionOf } from '../extensions.ts';
import { isGlobalTask } from '../elements/global-task.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, isA, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/**
 * BPMN 2.0 §10.3.1: of the resource roles, a user task's human performer and potential owner are
 * carried out, one of each, where `zeebe:assignmentDefinition` does not say otherwise.
 */
export function checkRoles(file: FileContext): void {
  const check = (element: ModdleElement): void => checkElement(element, file);
  eachNode(file, check);
  elementsOf(file.definitions, 'rootElements').filter(isGlobalTask).forEach(check);
  for (const { element } of file.graphs) check(element);
}

function checkElement(element: ModdleElement, file: FileContext): void {
  const roles = elementsOf(element, 'resources');
  for (const [index, role] of roles.entries()) {
    const because = reasonNot(role, element, roles.slice(0, index));
    if (because === undefined) continue;
    const message = `Expected only roles this engine carries out, but ${describe(role)} of ${describe(element)} is not: ${because}.`;
    file.reporter.warning({ code: 'BPMN_ROLE_UNSUPPORTED', at: element, message });
  }
}

const ASSIGNED_BY = new Map([
  ['bpmn:HumanPerformer', 'assignee'],
  ['bpmn:PotentialOwner', 'candidateGroups'],
]);

function reasonNot(
  role: ModdleElement,
  element: ModdleElement,
  before: readonly ModdleElement[],
): string | undefined {
  const attribute = ASSIGNED_BY.get(role.$type);
  if (!isA(element, 'bpmn:UserTask', 'bpmn:GlobalUserTask') || attribute === undefined) {
    return 'only human performer and potential owner of user tasks are';
  }
  if (before.some(({ $type }) => $type === role.$type)) return 'only the first of its kind is';
  if (elementsOf(role, 'resourceParameterBindings').length > 0) return 'it binds parameters';
  const assigned = textOf(extensionOf(element, 'zeebe:AssignmentDefinition'), attribute);
  return assigned === undefined ? undefined : `zeebe:assignmentDefinition ${attribute} goes first`;
}

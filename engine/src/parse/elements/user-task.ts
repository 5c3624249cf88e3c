import { constantExpression } from '../../expression/index.ts';
import type { Expression, UserTask } from '../../model/index.ts';
import { compileBody, compileValue } from '../expressions.ts';
import { extensionOf } from '../extensions.ts';
import type { FileContext, Site } from '../file-context.ts';
import { elementOf, elementsOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';
import { activityFields } from './activity-fields.ts';
import { nodeBase } from './node-base.ts';

/** `zeebe:` attributes first; without assignment, the roles of BPMN 2.0 §10.3.1 table 10.5. */
export function userTask(element: ModdleElement, site: Site): UserTask {
  const { file } = site;
  const read = (type: string, attribute: string): Expression | undefined => {
    const text = textOf(extensionOf(element, type), attribute);
    return text === undefined ? undefined : readValue(text, attribute, element, file);
  };
  const assignment = 'zeebe:AssignmentDefinition';
  const schedule = 'zeebe:TaskSchedule';
  const priority = read('zeebe:PriorityDefinition', 'priority');
  return {
    ...nodeBase('user-task', element, site),
    ...activityFields(element, site),
    ...present({
      assignee: read(assignment, 'assignee') ?? roleOf(element, 'bpmn:HumanPerformer', file),
      candidateGroups:
        read(assignment, 'candidateGroups') ?? roleOf(element, 'bpmn:PotentialOwner', file),
      candidateUsers: read(assignment, 'candidateUsers'),
      dueDate: read(schedule, 'dueDate'),
      followUpDate: read(schedule, 'followUpDate'),
      priority,
      formId: formOf(element),
    }),
  };
}

function readValue(
  text: string,
  role: string,
  at: ModdleElement,
  file: FileContext,
): Expression | undefined {
  if (role === 'priority' && /^\d{1,3}$/.test(text)) return constantExpression(Number(text));
  return compileValue({ text, at, role }, file);
}

/** A resource by name, or the assignment expression of the role. */
function roleOf(element: ModdleElement, type: string, file: FileContext): Expression | undefined {
  const role = elementsOf(element, 'resources').find((resource) => resource.$type === type);
  const resource = elementOf(role, 'resourceRef');
  const name = textOf(resource, 'name');
  if (name !== undefined) return constantExpression(name);
  const assignment = elementOf(role, 'resourceAssignmentExpression');
  return compileBody(elementOf(assignment, 'expression'), 'resource assignment', file);
}

function formOf(element: ModdleElement): string | undefined {
  const form = extensionOf(element, 'zeebe:FormDefinition');
  return textOf(form, 'formId') ?? textOf(form, 'formKey') ?? textOf(form, 'externalReference');
}

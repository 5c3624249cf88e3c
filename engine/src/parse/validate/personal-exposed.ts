import type {
  EventDefinition,
  Expression,
  JobDefinition,
  Node,
  ProcessModel,
} from '../../model/index.ts';
import type { Reporter } from '../reporter.ts';

/** What is found by its value stands in clear in stores: none of it may be a personal variable. */
export function checkPersonalExposed(model: ProcessModel, reporter: Reporter): void {
  const personal = new Set(model.root.personal);
  if (personal.size === 0) return;
  for (const node of Object.values(model.nodes)) {
    const name = inClear(node)
      .flatMap((expression) => expression?.references ?? [])
      .find((one) => personal.has(one));
    if (name === undefined) continue;
    const message = `Expected assignments, job types, message names and keys of '${node.id}' to read no personal variable, since stores keep them in clear, but one reads '${name}'.`;
    reporter.error({ code: 'BPMN_PERSONAL_EXPOSED', elementId: node.id, message });
  }
}

type Read = Expression | undefined;

function inClear(node: Node): readonly Read[] {
  switch (node.kind) {
    case 'user-task':
      return [node.assignee, node.candidateGroups, node.candidateUsers, ...when(node)];
    case 'service-task':
      return ofJob(node.job);
    case 'send-task':
      return [...ofJob(node.job), ...(node.message ? ofDefinition(node.message) : [])];
    case 'receive-task':
      return ofDefinition(node.message);
    case 'call-activity':
      return [node.processId];
    default:
      return 'definitions' in node ? node.definitions.flatMap(ofDefinition) : [];
  }
}

const when = ({ dueDate, followUpDate, priority }: Extract<Node, { kind: 'user-task' }>) => [
  ...[dueDate, followUpDate, priority],
];

const ofJob = (job: JobDefinition | undefined): readonly Read[] => [job?.type, job?.retries];

function ofDefinition(definition: EventDefinition): readonly Read[] {
  if (definition.kind === 'message')
    return [definition.name, definition.correlationKey, ...ofJob(definition.job)];
  if (definition.kind === 'signal') return [definition.name];
  return definition.kind === 'timer' ? [definition.value] : [];
}

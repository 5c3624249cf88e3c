import type {
  CompensationDefinition,
  ConditionalDefinition,
  EventDefinition,
  LinkDefinition,
} from '../../model/index.ts';
import { compileBody } from '../expressions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementOf, idOf, isA, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { constantExpression } from '../../expression/index.ts';
import { fixedJob } from '../job.ts';
import { present } from '../present.ts';
import { definitionElementsOf } from './definition-elements.ts';
import { caughtMessage, namedMessage, thrownMessage } from './message.ts';
import { errorDefinition, escalationDefinition, signalDefinition } from './named.ts';
import { timerDefinition } from './timer.ts';

type Reader = (
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
) => EventDefinition | undefined;

export function readDefinitions(
  event: ModdleElement,
  file: FileContext,
): readonly EventDefinition[] {
  return definitionElementsOf(event).flatMap((definition) => {
    const read = readDefinition(definition, event, file);
    return read ? [read] : [];
  });
}

export function readDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): EventDefinition | undefined {
  const reader = READERS[definition.$type];
  if (reader) return reader(definition, owner, file);
  const message = `Expected a known event definition in ${describe(owner)}, but found '${definition.$type}'.`;
  file.reporter.error({ code: 'BPMN_ELEMENT_UNSUPPORTED', at: owner, message });
  return undefined;
}

const READERS: Readonly<Record<string, Reader>> = {
  'bpmn:MessageEventDefinition': messageDefinition,
  'bpmn:TimerEventDefinition': timerDefinition,
  'bpmn:SignalEventDefinition': signalDefinition,
  'bpmn:ErrorEventDefinition': errorDefinition,
  'bpmn:EscalationEventDefinition': escalationDefinition,
  'bpmn:CompensateEventDefinition': compensationDefinition,
  'bpmn:ConditionalEventDefinition': conditionalDefinition,
  'bpmn:LinkEventDefinition': linkDefinition,
  'bpmn:CancelEventDefinition': () => ({ kind: 'cancel' }),
  'bpmn:TerminateEventDefinition': () => ({ kind: 'terminate' }),
};

function messageDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): EventDefinition | undefined {
  const named = namedMessage(definition);
  if (!isA(owner, 'bpmn:ThrowEvent')) return caughtMessage(owner, named, file);
  const thrown = thrownMessage(owner, named, file);
  if (thrown) return thrown;
  const message = `Expected ${describe(owner)} to name a message, start a message flow or define a job, but it does none.`;
  file.reporter.warning({ code: 'BPMN_MESSAGE_UNNAMED', at: owner, message });
  const name = constantExpression(idOf(owner));
  return { kind: 'message', name, targets: [], job: fixedJob(owner, idOf(owner), {}) };
}

function compensationDefinition(definition: ModdleElement): CompensationDefinition {
  const activityRef = idOf(elementOf(definition, 'activityRef')) || undefined;
  return {
    kind: 'compensation',
    ...present({ activityRef }),
    waitForCompletion: definition['waitForCompletion'] !== false,
  };
}

function conditionalDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): ConditionalDefinition | undefined {
  const element = elementOf(definition, 'condition');
  if (!element) {
    const message = `Expected a condition in ${describe(owner)}, but it has none.`;
    file.reporter.error({ code: 'BPMN_CONDITION_MISSING', at: owner, message });
  }
  const condition = compileBody(element, 'condition', file);
  return condition && { kind: 'conditional', condition };
}

function linkDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): LinkDefinition | undefined {
  const name = textOf(definition, 'name') ?? textOf(owner, 'name');
  if (name !== undefined) return { kind: 'link', name };
  const message = `Expected a name on the link of ${describe(owner)}, but it has none.`;
  file.reporter.error({ code: 'BPMN_LINK_UNNAMED', at: owner, message });
  return undefined;
}

import { constantExpression } from '../../expression/index.ts';
import type { Expression, MessageDefinition } from '../../model/index.ts';
import { compileValue } from '../expressions.ts';
import { extensionOf, propertiesOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { definedJob, sendingJob } from '../job.ts';
import type { MessageFlowLink } from '../message-flows.ts';
import { describe, elementOf, idOf, isA, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';

/**
 * What the element receives: the message it names or, without one, that of the message flow which
 * leads to it (BPMN 2.0 §9.3). A flow from outside the file lends its own name.
 */
export function caughtMessage(
  owner: ModdleElement,
  named: ModdleElement | undefined,
  file: FileContext,
): MessageDefinition {
  const flows = file.messageFlows.to(owner);
  const message = named ?? firstMessage(flows);
  const outside = flows.find((flow) => isOutside(flow.source, file))?.element;
  const stated = nameOf(message ?? outside, owner, file);
  const name = stated ?? (flows.length === 0 ? ownName(owner, file) : undefined);
  return {
    kind: 'message',
    ...present({ name, ...waitingFor(owner, message, file) }),
    targets: [],
  };
}

/** What the element sends; undefined where it names no message, has no flow and no job. */
export function thrownMessage(
  owner: ModdleElement,
  named: ModdleElement | undefined,
  file: FileContext,
): MessageDefinition | undefined {
  const flows = file.messageFlows.from(owner);
  const message = named ?? firstMessage(flows);
  const sends = message !== undefined || flows.length > 0;
  const job = sends ? sendingJob(owner, file) : definedJob(owner, file);
  if (!sends && job === undefined) return undefined;
  const outside = flows.find((flow) => isOutside(flow.target, file))?.element;
  const name = nameOf(message ?? outside, owner, file);
  const fields = { name, ...waitingFor(owner, message, file), job };
  return { kind: 'message', ...present(fields), targets: flows.flatMap((flow) => flow.targets) };
}

/** Nothing says what is awaited: the event's own name, else its id, so that it can be sent. */
function ownName(owner: ModdleElement, file: FileContext): Expression {
  const name = textOf(owner, 'name') ?? idOf(owner);
  const message = `Expected ${describe(owner)} to name a message or to end a message flow, but it does neither: it waits for a message named '${name}'.`;
  file.reporter.warning({ code: 'BPMN_MESSAGE_MISSING', at: owner, message });
  return constantExpression(name);
}

/** `messageRef`, or the message of the operation called (BPMN 2.0 §8.4.7). */
export function namedMessage(element: ModdleElement): ModdleElement | undefined {
  return (
    elementOf(element, 'messageRef') ??
    elementOf(elementOf(element, 'operationRef'), 'inMessageRef')
  );
}

function firstMessage(flows: readonly MessageFlowLink[]): ModdleElement | undefined {
  return flows
    .map((flow) => elementOf(flow.element, 'messageRef'))
    .find((ref) => ref !== undefined);
}

function isOutside(end: ModdleElement | undefined, file: FileContext): boolean {
  const process = elementOf(end, 'processRef');
  return isA(end, 'bpmn:Participant') && !file.graphs.some((graph) => graph.element === process);
}

function nameOf(
  named: ModdleElement | undefined,
  owner: ModdleElement,
  file: FileContext,
): Expression | undefined {
  if (!named) return undefined;
  const text = textOf(named, 'name');
  if (text === undefined) return idOf(named) === '' ? undefined : constantExpression(idOf(named));
  return compileValue({ text, at: owner, role: 'message name' }, file);
}

function waitingFor(
  owner: ModdleElement,
  message: ModdleElement | undefined,
  file: FileContext,
): {
  readonly correlationKey: Expression | undefined;
  readonly timeToLive: Expression | undefined;
} {
  return {
    correlationKey: correlationKeyOf(owner, message, file),
    timeToLive: timeToLiveOf(owner, message, file),
  };
}

function correlationKeyOf(
  owner: ModdleElement,
  message: ModdleElement | undefined,
  file: FileContext,
): Expression | undefined {
  const subscription =
    extensionOf(owner, 'zeebe:Subscription') ??
    (message && extensionOf(message, 'zeebe:Subscription'));
  const text = textOf(subscription, 'correlationKey');
  if (text === undefined) return undefined;
  if (!text.startsWith('=')) {
    const words = `Expected a FEEL expression with a leading '=' as correlation key of ${describe(owner)}, but '${text}' is fixed text: every instance would wait under the same key.`;
    file.reporter.warning({ code: 'BPMN_CORRELATION_KEY_LITERAL', at: owner, message: words });
  }
  return compileValue({ text, at: owner, role: 'correlation key' }, file);
}

function timeToLiveOf(
  owner: ModdleElement,
  message: ModdleElement | undefined,
  file: FileContext,
): Expression | undefined {
  const own = propertiesOf(owner)['timeToLive'];
  const text = own ?? (message && propertiesOf(message)['timeToLive']);
  return text ? compileValue({ text, at: owner, role: 'time to live' }, file) : undefined;
}

import { constantExpression } from '../expression/index.ts';
import type { Expression, JobDefinition } from '../model/index.ts';
import { compileValue } from './expressions.ts';
import { extensionOf, headersOf } from './extensions.ts';
import type { FileContext } from './file-context.ts';
import { describe, elementOf, idOf, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

const DEFAULT_RETRIES = 3;

/**
 * The job type at a thrown message that the engine publishes itself. Camunda 8 leaves every thrown
 * message to a worker and refuses a file without a job type there (Zeebe, "Message events"): under
 * this name one file is whole for both.
 */
const PUBLISH_MESSAGE = 'waybill:message:publish';

/** The job of a thrown message; undefined where the engine publishes the message. */
export function sendingJob(element: ModdleElement, file: FileContext): JobDefinition | undefined {
  const type = textOf(extensionOf(element, 'zeebe:TaskDefinition'), 'type');
  return type === PUBLISH_MESSAGE ? undefined : definedJob(element, file);
}

/** The job of `zeebe:taskDefinition`; undefined where the element has none. */
export function definedJob(element: ModdleElement, file: FileContext): JobDefinition | undefined {
  const definition = extensionOf(element, 'zeebe:TaskDefinition');
  if (!definition) return undefined;
  const type = textOf(definition, 'type');
  if (type === PUBLISH_MESSAGE) {
    const message = `Expected ${describe(element)} to throw a message, as its job type '${PUBLISH_MESSAGE}' says, but it names none and no message flow leaves it.`;
    file.reporter.error({ code: 'BPMN_MESSAGE_TO_PUBLISH', at: element, message });
    return undefined;
  }
  if (type === undefined) {
    const message = `Expected a type in the task definition of ${describe(element)}, but it has none.`;
    file.reporter.error({ code: 'BPMN_JOB_TYPE_MISSING', at: element, message });
    return undefined;
  }
  const compiled = compileValue({ text: type, at: element, role: 'job type' }, file);
  return compiled && jobOf(element, compiled, file);
}

/** Without `zeebe:taskDefinition`: the type is the implementation, or else the element's id. */
export function plainJob(element: ModdleElement, file: FileContext): JobDefinition {
  const implementation = textOf(element, 'implementation');
  const named = implementation !== undefined && !implementation.startsWith('##');
  const job = jobOf(element, constantExpression(named ? implementation : idOf(element)), file);
  const operation = textOf(elementOf(element, 'operationRef'), 'name');
  return operation === undefined ? job : { ...job, headers: { operation, ...job.headers } };
}

/** A job of a fixed type with headers of its own, beside those of `zeebe:taskHeaders`. */
export function fixedJob(
  element: ModdleElement,
  type: string,
  headers: Readonly<Record<string, string>>,
): JobDefinition {
  return {
    type: constantExpression(type),
    retries: constantExpression(DEFAULT_RETRIES),
    headers: { ...headersOf(element), ...headers },
  };
}

function jobOf(element: ModdleElement, type: Expression, file: FileContext): JobDefinition {
  return { type, retries: retriesOf(element, file), headers: headersOf(element) };
}

function retriesOf(element: ModdleElement, file: FileContext): Expression {
  const text = textOf(extensionOf(element, 'zeebe:TaskDefinition'), 'retries');
  if (text === undefined) return constantExpression(DEFAULT_RETRIES);
  if (/^\d{1,6}$/.test(text)) return constantExpression(Number(text));
  const compiled = text.startsWith('=')
    ? compileValue({ text, at: element, role: 'retries' }, file)
    : undefined;
  if (compiled) return compiled;
  if (!text.startsWith('=')) {
    const message = `Expected a whole number or FEEL as retries of ${describe(element)}, but found '${text}'.`;
    file.reporter.error({ code: 'BPMN_RETRIES_INVALID', at: element, message });
  }
  return constantExpression(DEFAULT_RETRIES);
}

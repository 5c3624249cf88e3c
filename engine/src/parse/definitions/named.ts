import { constantExpression } from '../../expression/index.ts';
import type {
  CodeNames,
  ErrorDefinition,
  EscalationDefinition,
  Expression,
  SignalDefinition,
} from '../../model/index.ts';
import { compileValue } from '../expressions.ts';
import { propertiesOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementOf, idOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';

/** BPMN 2.0 §10.4.3 signal: known by its name, else its id; an event without one lends its own name. */
export function signalDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): SignalDefinition | undefined {
  const signal = elementOf(definition, 'signalRef');
  if (!signal) {
    const name = textOf(owner, 'name') ?? idOf(owner);
    const message = `Expected ${describe(owner)} to name a signal, but it names none: its signal is '${name}'.`;
    file.reporter.warning({ code: 'BPMN_SIGNAL_MISSING', at: owner, message });
    return { kind: 'signal', name: constantExpression(name) };
  }
  const name = wordOf(signal, ['name'], file);
  return name && { kind: 'signal', name };
}

/** BPMN 2.0 §10.4.3 error: known by its code, else its name, else its id. */
export function errorDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): ErrorDefinition {
  const error = elementOf(definition, 'errorRef');
  const code = error && wordOf(error, ['errorCode', 'name'], file);
  const properties = propertiesOf(owner);
  return {
    kind: 'error',
    ...namesOf(error),
    ...present({
      code,
      codeVariable: properties['errorCodeVariable'],
      messageVariable: properties['errorMessageVariable'],
    }),
  };
}

/** BPMN 2.0 §10.4.3 escalation: known by its code, else its name, else its id. */
export function escalationDefinition(
  definition: ModdleElement,
  owner: ModdleElement,
  file: FileContext,
): EscalationDefinition {
  const escalation = elementOf(definition, 'escalationRef');
  const code = escalation && wordOf(escalation, ['escalationCode', 'name'], file);
  const codeVariable = propertiesOf(owner)['escalationCodeVariable'];
  return { kind: 'escalation', ...namesOf(escalation), ...present({ code, codeVariable }) };
}

const namesOf = (element: ModdleElement | undefined): CodeNames =>
  element === undefined
    ? {}
    : present({ name: textOf(element, 'name'), nameEn: propertiesOf(element)['name:en'] });

function wordOf(
  element: ModdleElement,
  attributes: readonly string[],
  file: FileContext,
): Expression | undefined {
  const text = attributes.map((attribute) => textOf(element, attribute)).find(Boolean);
  if (text === undefined) return constantExpression(idOf(element));
  return compileValue({ text, at: element, role: 'name' }, file);
}

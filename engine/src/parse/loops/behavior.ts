import type { EventDefinition, MultiInstanceBehavior } from '../../model/index.ts';
import { definitionElementsOf } from '../definitions/definition-elements.ts';
import { readDefinition } from '../definitions/event-definitions.ts';
import { compileBody } from '../expressions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementOf, elementsOf, idOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';

/** BPMN 2.0 §10.3.8 table 10.29, `behavior`: which completions throw an event. */
export function readBehavior(
  element: ModdleElement,
  activity: ModdleElement,
  file: FileContext,
): MultiInstanceBehavior {
  switch (textOf(element, 'behavior')) {
    case 'None':
      return {
        kind: 'none',
        ...present({ event: eventOf(element, 'noneBehaviorEventRef', file) }),
      };
    case 'One':
      return { kind: 'one', ...present({ event: eventOf(element, 'oneBehaviorEventRef', file) }) };
    case 'Complex':
      return { kind: 'complex', definitions: complexDefinitions(element, activity, file) };
    default:
      return { kind: 'all' };
  }
}

function eventOf(
  element: ModdleElement,
  property: string,
  file: FileContext,
): EventDefinition | undefined {
  const definition = elementOf(element, property);
  return definition && readDefinition(definition, implicitThrower(element), file);
}

function complexDefinitions(
  element: ModdleElement,
  activity: ModdleElement,
  file: FileContext,
): Extract<MultiInstanceBehavior, { kind: 'complex' }>['definitions'] {
  return elementsOf(element, 'complexBehaviorDefinition').flatMap((definition) => {
    const condition = compileBody(elementOf(definition, 'condition'), 'condition', file);
    const thrower = elementOf(definition, 'event');
    const [event, ...more] = thrower ? definitionElementsOf(thrower) : [];
    if (!thrower || !event || more.length > 0) {
      const message = `Expected one event in each complex behaviour of ${describe(activity)}, but there is not one.`;
      file.reporter.error({ code: 'BPMN_COMPLEX_BEHAVIOR', at: activity, message });
      return [];
    }
    const read = readDefinition(event, thrower, file);
    return condition && read ? [{ condition, event: read }] : [];
  });
}

/** The throwing side of a definition that stands at the root of the file. */
function implicitThrower(element: ModdleElement): ModdleElement {
  const throws = (type: string): boolean => type === 'bpmn:ThrowEvent';
  return {
    $type: 'bpmn:ImplicitThrowEvent',
    $instanceOf: throws,
    id: idOf(element.$parent),
    ...present({ $parent: element.$parent }),
  };
}

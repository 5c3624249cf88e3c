import { definitionElementsOf } from '../definitions/definition-elements.ts';
import type { FileContext, Site } from '../file-context.ts';
import { describe, flagOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

interface Position {
  /** For the sentence: `a start event of a sub-process`. */
  readonly place: string;
  readonly allowed: readonly string[];
  readonly needsTrigger: boolean;
}

const WAITING = ['Message', 'Timer', 'Conditional', 'Signal'];

/** BPMN 2.0 tables 10.84, 10.86, 10.88, 10.90 and 10.92: which trigger may stand where. */
const POSITIONS = {
  processStart: { place: 'a start event of a process', allowed: WAITING, needsTrigger: false },
  subProcessStart: { place: 'a start event of a sub-process', allowed: [], needsTrigger: false },
  eventSubProcessStart: {
    place: 'a start event of an event sub-process',
    allowed: [...WAITING, 'Escalation', 'Error', 'Compensate'],
    needsTrigger: true,
  },
  catching: {
    place: 'an intermediate catch event',
    allowed: [...WAITING, 'Link'],
    needsTrigger: true,
  },
  throwing: {
    place: 'an intermediate throw event',
    allowed: ['Message', 'Escalation', 'Compensate', 'Link', 'Signal'],
    needsTrigger: false,
  },
  boundary: {
    place: 'a boundary event',
    allowed: [...WAITING, 'Escalation', 'Error', 'Cancel', 'Compensate'],
    needsTrigger: true,
  },
  end: {
    place: 'an end event',
    allowed: ['Message', 'Escalation', 'Error', 'Cancel', 'Compensate', 'Signal', 'Terminate'],
    needsTrigger: false,
  },
} as const satisfies Record<string, Position>;

export function checkEventTriggers(file: FileContext): void {
  eachNode(file, (node, site) => {
    const position = positionOf(node, site);
    if (position) checkPosition(node, position, file);
  });
}

function checkPosition(node: ModdleElement, position: Position, file: FileContext): void {
  const triggers = definitionElementsOf(node).map((definition) =>
    definition.$type.replace(/^.*:|EventDefinition$/g, ''),
  );
  if (position.needsTrigger && triggers.length === 0) {
    const message = `Expected ${describe(node)} to have a trigger as ${position.place}, but it has none.`;
    file.reporter.error({ code: 'BPMN_TRIGGER_MISSING', at: node, message });
  }
  for (const trigger of triggers) {
    if (position.allowed.includes(trigger)) continue;
    const words = position.allowed.length === 0 ? 'no trigger' : position.allowed.join(', ');
    const message = `Expected ${words} on ${position.place}, but ${describe(node)} has ${trigger}.`;
    file.reporter.error({ code: 'BPMN_TRIGGER_NOT_ALLOWED', at: node, message });
  }
}

function positionOf(node: ModdleElement, { container }: Site): Position | undefined {
  if (isA(node, 'bpmn:StartEvent')) {
    if (!container.parent) return POSITIONS.processStart;
    const event = flagOf(container.element, 'triggeredByEvent');
    return event ? POSITIONS.eventSubProcessStart : POSITIONS.subProcessStart;
  }
  if (isA(node, 'bpmn:BoundaryEvent')) return POSITIONS.boundary;
  if (isA(node, 'bpmn:IntermediateCatchEvent')) return POSITIONS.catching;
  if (isA(node, 'bpmn:IntermediateThrowEvent')) return POSITIONS.throwing;
  return isA(node, 'bpmn:EndEvent') ? POSITIONS.end : undefined;
}

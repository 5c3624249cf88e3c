import type { Seeded } from './seeded.ts';

/** A piece of a process with one way in and one way out. */
export interface Block {
  readonly entry: string;
  readonly exit: string;
}

/** The XML drawn so far for one container, and what drawing needs. */
export interface Drawing {
  readonly random: Seeded;
  readonly parts: string[];
  /** How deep containers and splits may still nest. */
  readonly depth: number;
  readonly id: (prefix: string) => string;
  /** Inside a transaction: cancel end events may stand here. */
  readonly inTransaction: boolean;
}

export const element = (
  drawing: Drawing,
  tag: string,
  {
    attributes = '',
    body = '',
    prefix = tag,
  }: { attributes?: string; body?: string; prefix?: string } = {},
): string => {
  const id = drawing.id(prefix);
  drawing.parts.push(`<${tag} id="${id}" ${attributes}>${body}</${tag}>`);
  return id;
};

export const single = (id: string): Block => ({ entry: id, exit: id });

export function flow(drawing: Drawing, source: string, target: string, condition?: string): string {
  const id = drawing.id('flow');
  const body = condition
    ? `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`
    : '';
  drawing.parts.push(
    `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`,
  );
  return id;
}

/** A container of its own inside `drawing`: its parts go into the container's body. */
export function inside(drawing: Drawing, inTransaction = drawing.inTransaction): Drawing {
  return { ...drawing, parts: [], depth: drawing.depth - 1, inTransaction };
}

export const timer =
  '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>';
export const cycle = '<timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition>';
export const message = '<messageEventDefinition messageRef="message" />';
export const signal = '<signalEventDefinition signalRef="signal" />';
export const condition =
  '<conditionalEventDefinition><condition xsi:type="tFormalExpression">n &gt; 3</condition></conditionalEventDefinition>';
export const error = '<errorEventDefinition errorRef="error" />';
export const escalation = '<escalationEventDefinition escalationRef="escalation" />';
export const compensation = '<compensateEventDefinition />';

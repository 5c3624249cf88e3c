import {
  elementOf,
  elementsOf,
  idOf,
  isA,
  type ModdleElement,
} from '../../parse/moddle-element.ts';
import type { NodeMessages } from '../level.ts';

/** What the messages of a pool ask of its drawing. */
export interface PoolMessages {
  /** By id of a node, and of each sub-process that holds it. */
  readonly messages: ReadonlyMap<string, NodeMessages>;
  /** A message flow ends at what is on its own page: sub-processes that hold its ends are opened. */
  readonly always: ReadonlySet<string>;
}

export const NO_MESSAGES: PoolMessages = { messages: new Map(), always: new Set() };

/** The messages between a pool and those above and below it, in the order of the file. */
export function messagesOf(collaboration: ModdleElement, pool: ModdleElement): PoolMessages {
  const pools = elementsOf(collaboration, 'participants');
  const process = elementOf(pool, 'processRef');
  const messages = new Map<string, NodeMessages>();
  const always = new Set<string>();
  for (const flow of elementsOf(collaboration, 'messageFlows')) {
    const [source, target] = [elementOf(flow, 'sourceRef'), elementOf(flow, 'targetRef')];
    for (const [end, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const holders = holdersOf(end);
      if (holders.at(-1) !== process) continue;
      const up = pools.findIndex((some) => isHeld(other, some)) < pools.indexOf(pool);
      for (const holder of [end, ...holders]) note(messages, nodeOf(holder), up);
      for (const holder of holders) always.add(idOf(holder));
    }
  }
  return { messages, always };
}

/** From the inside out: sub-processes, and the process. */
function holdersOf(element: ModdleElement | undefined): readonly ModdleElement[] {
  const found: ModdleElement[] = [];
  for (let at = element?.$parent; isA(at, 'bpmn:SubProcess', 'bpmn:Process'); at = at?.$parent) {
    if (at) found.push(at);
  }
  return found;
}

const isHeld = (element: ModdleElement | undefined, pool: ModdleElement): boolean =>
  element === pool || holdersOf(element).at(-1) === elementOf(pool, 'processRef');

const nodeOf = (element: ModdleElement | undefined): string =>
  idOf(isA(element, 'bpmn:BoundaryEvent') ? elementOf(element, 'attachedToRef') : element);

function note(messages: Map<string, NodeMessages>, id: string, isUp: boolean): void {
  const { up, down } = messages.get(id) ?? { up: 0, down: 0 };
  messages.set(id, { up: up + Number(isUp), down: down + Number(!isUp) });
}

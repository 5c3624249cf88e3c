import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { planDefinition, type PlannedTrigger } from '../kernel/index.ts';
import type { EvaluationScope, EventDefinition, Node, ProcessModel } from '../model/index.ts';
import type { StartSubscription } from '../ports/index.ts';
import { nextStart } from './start-cycle.ts';

type Trigger = StartSubscription['trigger'];

/** When the subscriptions are made. */
export interface OpeningTime {
  readonly now: number;
  readonly timeZone: string;
}

/**
 * What waits to start instances of a process: one subscription for each event definition of its
 * triggered start events, instantiating receive tasks, and the events behind an instantiating
 * event-based gateway (BPMN 2.0 §10.4.2, §10.5.6). Names and times are evaluated without variables.
 */
export function startSubscriptions(
  model: ProcessModel,
  version: number,
  time: OpeningTime,
): Result<readonly StartSubscription[], readonly Failure[]> {
  const { processId } = model;
  const subscriptions: StartSubscription[] = [];
  const failures: Failure[] = [];
  for (const { element, definition, event } of startDefinitions(model)) {
    const trigger = triggerOf({ element, definition, event }, time);
    if (!trigger.ok) failures.push(notReadable(trigger.failure, element));
    else if (trigger.value) {
      const id = `${processId}:${element}:${String(definition)}`;
      subscriptions.push({ id, processId, version, element, definition, trigger: trigger.value });
    }
  }
  return failures.length > 0 ? fail(failures) : ok(subscriptions);
}

/** The plan of a timer start event, made anew from the model: times and step between fires. */
export function planStart(
  model: ProcessModel,
  { element, definition }: Pick<StartSubscription, 'element' | 'definition'>,
  time: OpeningTime,
): PlannedTrigger | undefined {
  const found = startDefinitions(model).find(
    (start) => start.element === element && start.definition === definition,
  );
  const planned = found && planDefinition(found.event, emptyScope(time), element);
  return planned?.ok ? planned.value : undefined;
}

export interface StartDefinition {
  readonly element: string;
  readonly definition: number;
  readonly event: EventDefinition;
}

export function startDefinitions(model: ProcessModel): readonly StartDefinition[] {
  return model.root.triggeredStarts.flatMap((id) => {
    const node = model.nodes[id];
    return node ? waitingNodes(model, node).flatMap(definitionsAt) : [];
  });
}

/** Behind an instantiating gateway it is the catching nodes that wait. */
function waitingNodes(model: ProcessModel, node: Node): readonly Node[] {
  if (node.kind !== 'event-based-gateway') return [node];
  return node.outgoing.flatMap((id) => {
    const target = model.nodes[model.flows[id]?.target ?? ''];
    return target ? [target] : [];
  });
}

function definitionsAt(node: Node): readonly StartDefinition[] {
  const { id: element } = node;
  if (node.kind === 'receive-task') return [{ element, definition: 0, event: node.message }];
  if (!('definitions' in node)) return [];
  return node.definitions.map((event, definition) => ({ element, definition, event }));
}

function triggerOf(start: StartDefinition, time: OpeningTime): Result<Trigger | undefined> {
  const { event, element } = start;
  const planned = planDefinition(startingPart(event), emptyScope(time), element);
  if (!planned.ok) return planned;
  const trigger = planned.value;
  switch (trigger?.kind) {
    case 'timer':
      return ok(timerStart(trigger, start, time));
    case 'message':
      return ok({ kind: 'message', ...(trigger.name !== undefined && { name: trigger.name }) });
    case 'signal':
      return ok({ kind: 'signal', name: trigger.name });
    case 'conditional':
      return ok({ kind: 'conditional' });
    default:
      return ok(undefined);
  }
}

/** A cycle without end that began earlier starts nothing for times before it was deployed. */
function timerStart(
  { due, cycle }: Extract<PlannedTrigger, { kind: 'timer' }>,
  { element, definition }: Pick<StartDefinition, 'element' | 'definition'>,
  time: OpeningTime,
): Trigger | undefined {
  const anchor = cycle && cycle.first < due ? { anchor: cycle.first } : {};
  const start = { kind: 'timer', due, first: due, ...anchor, fired: 0 } as const;
  if (cycle?.remaining !== null || due >= time.now) return start;
  return nextStart(start, { element, definition, cycle, ...time });
}

/** The correlation key is for those who wait inside the instance; to start one the name is enough. */
function startingPart(event: EventDefinition): EventDefinition {
  if (event.kind !== 'message') return event;
  const { correlationKey: _inside, ...rest } = event;
  return rest;
}

const emptyScope = ({ now, timeZone }: OpeningTime): EvaluationScope => ({
  lookup: () => undefined,
  now,
  timeZone,
});

const notReadable = (failure: Failure, element: string): Failure => ({
  ...failure,
  code: 'START_TRIGGER_NOT_READABLE',
  elementId: failure.elementId ?? element,
  mend: 'Use a fixed name, date, duration or cycle at the start event.',
});

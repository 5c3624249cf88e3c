import type { Event, EventOf, Work } from '../../kernel/index.ts';
import type { Variables } from '../../model/index.ts';
import type { StoryMessages } from '../messages/story-messages.ts';
import { timeText } from './time-text.ts';

/** Names and kinds of elements, as the file gives them. */
export type ElementNames = ReadonlyMap<string, { readonly name?: string; readonly kind: string }>;

/** What is known of an instance's executions: key → element. */
export interface Places {
  readonly elements: Map<number, string>;
  readonly names: ElementNames;
}

interface Telling {
  readonly story: StoryMessages;
  readonly timeZone: string;
}

/** The sentences of one event; most steps of tokens say nothing to a reader. */
export function tellEvent(event: Event, places: Places, telling: Telling): readonly string[] {
  learn(event, places);
  return (
    tellLife(event, places, telling) ??
    tellWork(event, places, telling) ??
    tellOperated(event, places, telling) ??
    tellThrown(event, places, telling)
  );
}

function learn(event: Event, { elements }: Places): void {
  if (event.kind === 'instance-started') elements.set(1, event.root);
  if (event.kind === 'sequence-flow-taken' || event.kind === 'element-entered') {
    elements.set(event.key, event.element);
  }
  if (event.kind === 'tokens-joined' && event.goesOn !== undefined) {
    elements.set(event.goesOn, elements.get(event.key) ?? '');
  }
  if (event.kind === 'instance-migrated') {
    for (const [key, element] of elements) elements.set(key, event.elements[element] ?? element);
  }
}

/** Undefined where the event is of another kind. */
function tellLife(event: Event, places: Places, { story }: Telling): readonly string[] | undefined {
  switch (event.kind) {
    case 'instance-started':
      return tellStart(event, places, story);
    case 'instance-completed':
      return [story.instanceCompleted];
    case 'instance-terminated':
      return [story.instanceTerminated(event.reason)];
    case 'element-activated':
      return tellActivated(event, places, story);
    case 'element-completed':
      return isActivity(event.element, places)
        ? [story.completed(label(event.element, places))]
        : [];
    case 'element-terminated':
      return isActivity(event.element, places)
        ? [story.terminated(label(event.element, places))]
        : [];
    case 'variables-set':
      return tellVariables(event.values, story);
    case 'compensation-started':
      return event.records.length > 0 ? [story.compensating] : [];
    default:
      return undefined;
  }
}

/** What people do to an instance as a whole. */
function tellOperated(
  event: Event,
  places: Places,
  { story }: Telling,
): readonly string[] | undefined {
  switch (event.kind) {
    case 'instance-migrated':
      return [story.migrated(event.fromVersion, event.toVersion)];
    case 'instance-suspended':
      return [story.suspended(event.by === 'parent')];
    case 'instance-resumed':
      return [story.resumed(event.by === 'parent')];
    case 'restarted-from':
      return [story.restartedFrom(event.instanceId, event.revision, label(event.element, places))];
    case 'restarted-as':
      return [story.restartedAs(event.instanceId, label(event.element, places))];
    case 'token-moved':
      return [story.tokenMoved(label(event.element, places))];
    case 'reason-given':
      return [story.reason(event.reason)];
    default:
      return undefined;
  }
}

function tellWork(event: Event, places: Places, telling: Telling): readonly string[] | undefined {
  const { story } = telling;
  switch (event.kind) {
    case 'subscription-opened':
      return tellWaiting(event, places, telling);
    case 'subscription-triggered':
      return [story.triggered(label(event.element, places))];
    case 'job-failed':
      return [story.jobFailed(event.message, event.retries)];
    case 'task-assigned':
      return [story.assigned(event.how, event.assignee ?? '')];
    case 'rules-evaluated':
      return [
        story.rulesEvaluated(event.ruleSetId, event.ruleSetVersion, valueText(event.outputs)),
      ];
    case 'incident-raised': {
      const { element, failure } = event.incident;
      return [story.incidentRaised(label(element, places), failure.code, failure.message)];
    }
    case 'incident-resolved':
      return event.how === 'retry' ? [story.incidentResolved] : [];
    default:
      return undefined;
  }
}

function tellThrown(event: Event, places: Places, { story }: Telling): readonly string[] {
  const caughtBy = (by: string | undefined) => (by === undefined ? undefined : label(by, places));
  switch (event.kind) {
    case 'error-thrown':
      return [story.errorThrown(event.code ?? '', caughtBy(event.caughtBy))];
    case 'escalation-thrown':
      return [story.escalationThrown(event.code ?? '', caughtBy(event.caughtBy))];
    case 'message-thrown':
      return [story.messageThrown(event.name ?? '')];
    case 'signal-thrown':
      return [story.signalThrown(event.name)];
    default:
      return [];
  }
}

function tellStart(
  { root, version, businessKey, variables }: EventOf<'instance-started'>,
  places: Places,
  story: StoryMessages,
): readonly string[] {
  const started = story.instanceStarted(label(root, places), version, businessKey);
  return [started, ...tellVariables(variables, story)];
}

function tellActivated(
  { key, work }: EventOf<'element-activated'>,
  places: Places,
  story: StoryMessages,
): readonly string[] {
  const element = places.elements.get(key);
  if (element === undefined || key === 1) return [];
  const name = label(element, places);
  if (work) return [tellOpened(work, name, story)];
  return isGateway(element, places) ? [] : [story.reached(name)];
}

function tellOpened(work: Work, name: string, story: StoryMessages): string {
  switch (work.kind) {
    case 'user-task':
      return story.taskOpened(name, work.assignee ?? work.candidateGroups[0]);
    case 'job':
      return story.jobOpened(name, work.type);
    case 'child':
      return story.called(name, work.processId);
    case 'rules':
      return story.rulesAsked(name, work.ruleSetId);
  }
}

function tellWaiting(
  { subscription }: EventOf<'subscription-opened'>,
  places: Places,
  { story, timeZone }: Telling,
): readonly string[] {
  const name = label(subscription.element, places);
  if (subscription.kind === 'timer') {
    return [story.waitsUntil(name, timeText(subscription.due, timeZone))];
  }
  if (subscription.kind === 'message')
    return [story.waitsForMessage(name, subscription.name ?? '')];
  return subscription.kind === 'signal' ? [story.waitsForSignal(name, subscription.name)] : [];
}

const tellVariables = (values: Variables, story: StoryMessages): readonly string[] =>
  Object.entries(values).map(([name, value]) => story.variable(name, valueText(value)));

const SHOWN = 100;

/** JSON on one line, cut where it is long. */
export function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}

const label = (element: string, { names }: Places): string =>
  `"${names.get(element)?.name ?? element}"`;

const isGateway = (element: string, { names }: Places): boolean =>
  names.get(element)?.kind.endsWith('gateway') ?? false;

const isActivity = (element: string, { names }: Places): boolean =>
  /(task|process|transaction|activity)$/.test(names.get(element)?.kind ?? 'task') &&
  names.get(element)?.kind !== 'process';

import type { Event, EventKind, EventOf } from '../event.ts';
import { compensationRecorded, compensationStarted, compensationTaken } from './compensation.ts';
import type { Draft } from './draft.ts';
import {
  adHocPending,
  elementActivated,
  elementCompleted,
  elementEntered,
  elementTerminated,
  phaseChanged,
  scopeInterrupted,
  variablesSet,
} from './execution.ts';
import { incidentRaised, incidentResolved } from './incident.ts';
import {
  instanceCompleted,
  instanceStarted,
  instanceTerminated,
  restartedAs,
  restartedFrom,
} from './instance.ts';
import { loopChanged, loopPassCompleted } from './loop.ts';
import { instanceMigrated } from './migration.ts';
import {
  conditionEvaluated,
  eventGathered,
  subscriptionClosed,
  subscriptionOpened,
  timerMoved,
  timerRescheduled,
} from './subscription.ts';
import { instanceResumed, instanceSuspended, stepsHeld } from './suspension.ts';
import { sequenceFlowTaken, tokensJoined } from './token.ts';
import { jobFailed, taskAssigned, workChanged } from './work.ts';

/** The one way in which a state changes. */
export function applyEvent(draft: Draft, event: Event): void {
  const apply: Applier<Event> = APPLY[event.kind];
  apply(draft, event);
}

/** Method syntax, so that a function of one kind of event may stand in the table of all. */
type Applier<E extends Event> = { apply(draft: Draft, event: E): void }['apply'];

/** Facts for the reader of history that change nothing by themselves. */
const factOnly = (): void => undefined;

const APPLY = {
  'instance-started': instanceStarted,
  'instance-completed': instanceCompleted,
  'instance-terminated': instanceTerminated,
  'sequence-flow-taken': sequenceFlowTaken,
  'element-entered': elementEntered,
  'tokens-joined': tokensJoined,
  'element-activated': elementActivated,
  'element-completed': elementCompleted,
  'element-terminated': elementTerminated,
  'phase-changed': phaseChanged,
  'variables-set': variablesSet,
  'subscription-opened': subscriptionOpened,
  'subscription-triggered': factOnly,
  'subscription-closed': subscriptionClosed,
  'timer-rescheduled': timerRescheduled,
  'condition-evaluated': conditionEvaluated,
  'event-gathered': eventGathered,
  'work-changed': workChanged,
  'job-failed': jobFailed,
  'task-assigned': taskAssigned,
  'loop-changed': loopChanged,
  'loop-pass-completed': loopPassCompleted,
  'ad-hoc-pending': adHocPending,
  'scope-interrupted': scopeInterrupted,
  'compensation-recorded': compensationRecorded,
  'compensation-started': compensationStarted,
  'compensation-taken': compensationTaken,
  'error-thrown': factOnly,
  'escalation-thrown': factOnly,
  'message-thrown': factOnly,
  'signal-thrown': factOnly,
  'rules-evaluated': factOnly,
  'incident-raised': incidentRaised,
  'incident-resolved': incidentResolved,
  'child-failed': factOnly,
  'reason-given': factOnly,
  'timer-moved': timerMoved,
  'token-moved': factOnly,
  'instance-suspended': instanceSuspended,
  'steps-held': stepsHeld,
  'instance-resumed': instanceResumed,
  'restarted-from': restartedFrom,
  'restarted-as': restartedAs,
  'instance-migrated': instanceMigrated,
} satisfies { readonly [K in EventKind]: Applier<EventOf<K>> };

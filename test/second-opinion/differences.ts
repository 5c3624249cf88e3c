import { CAUSES, type Cause } from './causes.ts';
import type { Choice } from './corpus.ts';

/** One process on which the engines differ: by `Choice`, the places, and `status` where that differs. */
export interface Difference extends Partial<Readonly<Record<Choice, string>>> {
  /** Its name in the corpus. */
  readonly sample: string;
  readonly because: Cause;
}

/** Every difference there is; one that is not here, or not any more, fails. */
export const DIFFERENCES: readonly Difference[] = [
  {
    sample: 'collaboration/own-signal#crane',
    because: CAUSES.boundaryOnce,
    other: 'log noted',
  },
  {
    sample: 'event/signal',
    because: CAUSES.thrownAndInterrupted,
    one: 'halt',
    other: 'halt',
  },
  {
    sample: 'event/signal#crane',
    because: CAUSES.boundaryOnce,
    other: 'log noted',
  },
  {
    sample: 'activity/multi-instance-behavior-complex',
    because: CAUSES.behaviorEvents,
    one: 'log noticed',
    other: 'log noticed',
  },
  {
    sample: 'activity/multi-instance-behavior-none',
    because: CAUSES.behaviorEvents,
    one: 'log noticed',
    other: 'log noticed',
  },
  {
    sample: 'activity/multi-instance-behavior-one',
    because: CAUSES.behaviorEvents,
    one: 'log noticed',
    other: 'log noticed',
  },
  {
    sample: 'activity/multi-instance-scopes-escalation',
    because: CAUSES.boundaryOnce,
    one: 'manager told',
    other: 'manager told',
  },
  {
    sample: 'activity/multi-instance-scopes-event',
    because: CAUSES.noEventSubProcess,
    other: 'stop[1] stop[2] stopped[1] stopped[2] tidy[1] tidy[2] work[1] work[2]',
  },
  {
    sample: 'activity/plain-tasks',
    because: CAUSES.manualWaits,
    one: 'answer carry end inform status',
    other: 'answer carry end inform status',
  },
  {
    sample: 'activity/token-cardinality',
    because: CAUSES.noTokenCardinality,
    one: 'after both',
    other: 'after both',
  },
  {
    sample: 'container/ad-hoc-parallel-cancel',
    because: CAUSES.noAdHoc,
    one: 'end visits status',
    other: 'b c',
  },
  { sample: 'container/ad-hoc-parallel-wait', because: CAUSES.noAdHoc, one: 'end visits status' },
  {
    sample: 'container/ad-hoc-sequential-cancel',
    because: CAUSES.noAdHoc,
    one: 'end visits status',
    other: 'b c',
  },
  {
    sample: 'container/ad-hoc-sequential-wait',
    because: CAUSES.noAdHoc,
    one: 'end visits status',
    other: 'b c',
  },
  {
    sample: 'container/compensation',
    because: CAUSES.handlerInside,
    one: 'after check good ship unbook undo unload unpack status',
    other: 'check end good ship status',
  },
  {
    sample: 'container/compensation-call',
    because: CAUSES.compensationBoundary,
    one: 'book_undone',
    other: 'book_undone',
  },
  {
    sample: 'container/compensation-event-sub-process',
    because: CAUSES.noEventSubProcess,
    one: 'asked call_back inside ship undo_ship unpack',
    other: 'asked call_back inside ship undo_ship unpack',
  },
  {
    sample: 'container/compensation-no-wait',
    because: CAUSES.undoingApart,
    one: 'book_undone undo',
    other: 'book_undone undo',
  },
  {
    sample: 'container/compensation-one',
    because: CAUSES.compensationBoundary,
    one: 'book_undone pay_undone',
    other: 'book_undone pay_undone',
  },
  {
    sample: 'container/error-uncaught',
    because: CAUSES.errorUncaught,
    one: 'bad end inner outer repair status',
    other: 'repair',
  },
  {
    sample: 'container/event-sub-process',
    because: CAUSES.noEventSubProcess,
    other: 'cancel cancelled end refund work',
  },
  {
    sample: 'container/event-sub-process-escalation',
    because: CAUSES.caughtByItself,
    one: 'handle manager outside part pass_on status',
    other: 'handle manager outside part pass_on status',
  },
  {
    sample: 'container/event-sub-process-nested',
    because: CAUSES.noEventSubProcess,
    other: 'end inform inner inner_start outer outer_start repair work',
  },
  {
    sample: 'container/event-sub-process-sibling',
    because: CAUSES.noEventSubProcess,
    other: 'asked failed mend repair work',
  },
  { sample: 'container/transaction', because: CAUSES.compensationBoundary, one: 'book_undone' },
  {
    sample: 'event/event-reference',
    because: CAUSES.noReferences,
    one: 'end told wait status',
    other: 'end told wait status',
  },
  { sample: 'event/link', because: CAUSES.linkDiscarded, other: 'end to' },
  { sample: 'event/multiple', because: CAUSES.noParallelMultiple, one: 'both noted' },
  {
    sample: 'gateway/complex-gateway',
    because: CAUSES.noComplexGateway,
    one: 'a after b c fork join start status',
    other: 'a after b c fork join start status',
  },
  {
    sample: 'gateway/complex-gateway-loop',
    because: CAUSES.noComplexGateway,
    one: 'a again b c check end enough fork join start status',
    other: 'a again b c check end enough fork join start status',
  },
  {
    sample: 'gateway/complex-gateway-reset',
    because: CAUSES.noComplexGateway,
    one: 'a b c first fork join late start status',
    other: 'a b c first fork join late start status',
  },
  { sample: 'gateway/conditional-flows', because: CAUSES.defaultBesideBare, other: 'usual' },
  {
    sample: 'gateway/exclusive-gateway-merge',
    because: CAUSES.tokensMerged,
    one: 'merge work',
    other: 'merge work',
  },
  { sample: 'gateway/inclusive-gateway', because: CAUSES.noInclusiveJoin, one: 'after join' },
  {
    sample: 'gateway/inclusive-gateway-boundary',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
    other: 'after join',
  },
  {
    sample: 'gateway/inclusive-gateway-dead-path',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
  },
  {
    sample: 'gateway/inclusive-gateway-in-loop',
    because: CAUSES.noInclusiveJoin,
    one: 'again check end join',
  },
  {
    sample: 'gateway/inclusive-gateway-incident',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
  },
  {
    sample: 'gateway/inclusive-gateway-loop',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
    other: 'after join',
  },
  {
    sample: 'gateway/inclusive-gateway-row',
    because: CAUSES.noInclusiveJoin,
    one: 'after between first second third',
    other: 'after second third',
  },
  {
    sample: 'gateway/parallel-gateway-two-tokens',
    because: CAUSES.tokenDropped,
    one: 'status',
    other: 'status',
  },
  {
    sample: 'collaboration/peers',
    because: CAUSES.noEventSubProcess,
    other: 'explain questioned questions',
  },
  {
    sample: 'collaboration/signals#booking',
    because: CAUSES.noEventSubProcess,
    other: 'note noted notes',
  },
];

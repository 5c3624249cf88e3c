import { CAUSES, type Cause } from './causes.ts';
import type { Choice } from './corpus.ts';

/** One file on which the engines differ: by `Choice`, the places, and `status` where that differs. */
export interface Difference extends Partial<Readonly<Record<Choice, string>>> {
  /** Below `test/elements`, without `.bpmn`. */
  readonly file: string;
  readonly because: Cause;
}

/** Every difference there is; one that is not here, or not any more, fails. */
export const DIFFERENCES: readonly Difference[] = [
  {
    file: 'activity/multi-instance-behavior-complex',
    because: CAUSES.behaviorEvents,
    one: 'log noticed',
    other: 'log noticed',
  },
  {
    file: 'activity/multi-instance-behavior-none',
    because: CAUSES.behaviorEvents,
    one: 'log noticed',
    other: 'log noticed',
  },
  {
    file: 'activity/multi-instance-behavior-one',
    because: CAUSES.behaviorEvents,
    one: 'log noticed',
    other: 'log noticed',
  },
  {
    file: 'activity/multi-instance-scopes-escalation',
    because: CAUSES.boundaryOnce,
    one: 'manager told',
    other: 'manager told',
  },
  {
    file: 'activity/multi-instance-scopes-event',
    because: CAUSES.noEventSubProcess,
    other: 'stop[1] stop[2] stopped[1] stopped[2] tidy[1] tidy[2] work[1] work[2]',
  },
  {
    file: 'activity/plain-tasks',
    because: CAUSES.manualWaits,
    one: 'answer carry end inform status',
    other: 'answer carry end inform status',
  },
  {
    file: 'activity/token-cardinality',
    because: CAUSES.noTokenCardinality,
    one: 'after both',
    other: 'after both',
  },
  {
    file: 'container/ad-hoc-parallel-cancel',
    because: CAUSES.noAdHoc,
    one: 'end visits status',
    other: 'b c',
  },
  { file: 'container/ad-hoc-parallel-wait', because: CAUSES.noAdHoc, one: 'end visits status' },
  {
    file: 'container/ad-hoc-sequential-cancel',
    because: CAUSES.noAdHoc,
    one: 'end visits status',
    other: 'b c',
  },
  {
    file: 'container/ad-hoc-sequential-wait',
    because: CAUSES.noAdHoc,
    one: 'end visits status',
    other: 'b c',
  },
  {
    file: 'container/compensation',
    because: CAUSES.handlerInside,
    one: 'after check good ship unbook undo unload unpack status',
    other: 'check end good ship status',
  },
  {
    file: 'container/compensation-call',
    because: CAUSES.compensationBoundary,
    one: 'book_undone',
    other: 'book_undone',
  },
  {
    file: 'container/compensation-event-sub-process',
    because: CAUSES.noEventSubProcess,
    one: 'asked call_back inside ship undo_ship unpack',
    other: 'asked call_back inside ship undo_ship unpack',
  },
  {
    file: 'container/compensation-no-wait',
    because: CAUSES.undoingApart,
    one: 'book_undone undo',
    other: 'book_undone undo',
  },
  {
    file: 'container/compensation-one',
    because: CAUSES.compensationBoundary,
    one: 'book_undone pay_undone',
    other: 'book_undone pay_undone',
  },
  {
    file: 'container/error-uncaught',
    because: CAUSES.errorUncaught,
    one: 'bad end inner outer repair status',
    other: 'repair',
  },
  {
    file: 'container/event-sub-process',
    because: CAUSES.noEventSubProcess,
    other: 'cancel cancelled end refund work',
  },
  {
    file: 'container/event-sub-process-escalation',
    because: CAUSES.caughtByItself,
    one: 'handle manager outside part pass_on status',
    other: 'handle manager outside part pass_on status',
  },
  {
    file: 'container/event-sub-process-nested',
    because: CAUSES.noEventSubProcess,
    other: 'end inform inner inner_start outer outer_start repair work',
  },
  {
    file: 'container/event-sub-process-sibling',
    because: CAUSES.noEventSubProcess,
    other: 'asked failed mend repair work',
  },
  { file: 'container/transaction', because: CAUSES.compensationBoundary, one: 'book_undone' },
  {
    file: 'event/event-reference',
    because: CAUSES.noReferences,
    one: 'end told wait status',
    other: 'end told wait status',
  },
  { file: 'event/link', because: CAUSES.linkDiscarded, other: 'end to' },
  { file: 'event/multiple', because: CAUSES.noParallelMultiple, one: 'both noted' },
  {
    file: 'gateway/complex-gateway',
    because: CAUSES.noComplexGateway,
    one: 'a after b c fork join start status',
    other: 'a after b c fork join start status',
  },
  {
    file: 'gateway/complex-gateway-loop',
    because: CAUSES.noComplexGateway,
    one: 'a again b c check end enough fork join start status',
    other: 'a again b c check end enough fork join start status',
  },
  {
    file: 'gateway/complex-gateway-reset',
    because: CAUSES.noComplexGateway,
    one: 'a b c first fork join late start status',
    other: 'a b c first fork join late start status',
  },
  { file: 'gateway/conditional-flows', because: CAUSES.defaultBesideBare, other: 'usual' },
  {
    file: 'gateway/exclusive-gateway-merge',
    because: CAUSES.tokensMerged,
    one: 'merge work',
    other: 'merge work',
  },
  { file: 'gateway/inclusive-gateway', because: CAUSES.noInclusiveJoin, one: 'after join' },
  {
    file: 'gateway/inclusive-gateway-boundary',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
    other: 'after join',
  },
  {
    file: 'gateway/inclusive-gateway-dead-path',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
  },
  {
    file: 'gateway/inclusive-gateway-in-loop',
    because: CAUSES.noInclusiveJoin,
    one: 'again check end join',
  },
  {
    file: 'gateway/inclusive-gateway-incident',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
  },
  {
    file: 'gateway/inclusive-gateway-loop',
    because: CAUSES.noInclusiveJoin,
    one: 'after join',
    other: 'after join',
  },
  {
    file: 'gateway/inclusive-gateway-row',
    because: CAUSES.noInclusiveJoin,
    one: 'after between first second third',
    other: 'after second third',
  },
  {
    file: 'gateway/parallel-gateway-two-tokens',
    because: CAUSES.tokenDropped,
    one: 'status',
    other: 'status',
  },
];

import type { Choice } from './corpus.ts';

export interface Cause {
  readonly what: string;
  /** Section of BPMN 2.0 that decides. */
  readonly section: string;
  readonly right: 'waybill' | 'bpmn-engine' | 'both';
}

/** One file on which the engines differ: by `Choice`, the elements, and `status` where that differs. */
export interface Difference extends Partial<Readonly<Record<Choice, string>>> {
  /** Below `test/elements`, without `.bpmn`. */
  readonly file: string;
  readonly because: Cause;
}

const CAUSES = {
  behaviorEvents: {
    what: 'bpmn-engine does not throw the events of a multi-instance behavior.',
    section: '§10.3.8 table 10.29',
    right: 'waybill',
  },
  manualWaits: {
    what: 'bpmn-engine waits at a manual task until its program says that it is done; here it passes, since nobody tells an engine of work done without it.',
    section: '§10.3.3, §13.3.3',
    right: 'both',
  },
  boundaryOnce: {
    what: 'bpmn-engine lets a non-interrupting boundary event happen once only.',
    section: '§10.4.4, §13.5.3',
    right: 'waybill',
  },
  noEventSubProcess: {
    what: 'bpmn-engine does not know event sub-processes: theirs never start by their event.',
    section: '§10.3.5, §13.5.4',
    right: 'waybill',
  },
  noTokenCardinality: {
    what: 'bpmn-engine does not read startQuantity and completionQuantity.',
    section: '§10.3 table 10.3',
    right: 'waybill',
  },
  noAdHoc: {
    what: 'bpmn-engine runs an ad-hoc sub-process like any other: no order, no completion condition.',
    section: '§10.3.5 table 10.22, §13.3.5',
    right: 'waybill',
  },
  undoingApart: {
    what: 'The undoing that a throw event does not wait for is a run of its own here, told apart by its key; bpmn-engine counts the boundary event that leads to the handler instead.',
    section: '§10.6, §13.5.5',
    right: 'both',
  },
  compensationBoundary: {
    what: 'bpmn-engine counts the compensation boundary event as completed; here the handler alone is, since no token passes the boundary event.',
    section: '§10.6, §13.5.5',
    right: 'both',
  },
  handlerInside: {
    what: 'bpmn-engine does not complete a sub-process that holds compensation handlers, as if they were still to be reached.',
    section: '§10.6.1, §13.3.4',
    right: 'waybill',
  },
  errorUncaught: {
    what: 'bpmn-engine starts the task without incoming flow beside a start event, and goes on after an error that nobody catches; here such a task is not reached (a warning says so) and the error is an incident.',
    section: '§13.2.1, §13.5.5',
    right: 'waybill',
  },
  noReferences: {
    what: 'bpmn-engine does not follow eventDefinitionRef.',
    section: '§10.4.3',
    right: 'waybill',
  },
  linkDiscarded: {
    what: 'bpmn-engine gives up a link catch event when one of its throw events is not reached, though another one is.',
    section: '§10.4.3',
    right: 'waybill',
  },
  noParallelMultiple: {
    what: 'bpmn-engine takes one part of a parallel multiple event for all, and its boundary event still hears what is thrown after its activity has ended.',
    section: '§10.4.3, §13.5.3',
    right: 'waybill',
  },
  noComplexGateway: {
    what: 'bpmn-engine does not know complex gateways and refuses the file.',
    section: '§10.5.5, §13.4.5',
    right: 'waybill',
  },
  defaultBesideBare: {
    what: 'bpmn-engine takes the default flow only where no flow at all is taken; here where no condition holds, whatever bare flows there are.',
    section: '§8.3.13, §10.3.1',
    right: 'waybill',
  },
  tokensMerged: {
    what: 'bpmn-engine lets the second token that comes to a busy element pass unnoticed.',
    section: '§13.4.2',
    right: 'waybill',
  },
  tokenDropped: {
    what: 'bpmn-engine completes and drops the token left at a parallel join; here an incident names it.',
    section: '§13.4.1, §13.5.6',
    right: 'waybill',
  },
  noInclusiveJoin: {
    what: 'bpmn-engine has no inclusive join: each token passes alone.',
    section: '§10.5.3, §13.4.3',
    right: 'waybill',
  },
} as const satisfies Readonly<Record<string, Cause>>;

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
    other: 'stop stopped tidy work',
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
    because: CAUSES.noEventSubProcess,
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

export interface Cause {
  readonly what: string;
  /** Section of BPMN 2.0 that decides. */
  readonly section: string;
  readonly right: 'waybill' | 'bpmn-engine' | 'both';
}

/** Why the engines differ, wherever they do. */
export const CAUSES = {
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
  thrownAndInterrupted: {
    what: 'A signal that interrupts the scope around its thrower ends the thrower too, before it has completed; bpmn-engine counts it as completed.',
    section: '§10.4.3, §13.5.3',
    right: 'both',
  },
  noEventSubProcess: {
    what: 'bpmn-engine starts an event sub-process only for what is thrown inside its scope with the very reference that its start event names, never for a message, a timer or where none is named; and it never interrupts for one.',
    section: '§10.3.5, §13.5.4',
    right: 'waybill',
  },
  eventSubProcessOnce: {
    what: 'bpmn-engine lets an event sub-process that does not interrupt begin once only, however often what starts it is thrown.',
    section: '§10.3.5, §13.5.4',
    right: 'waybill',
  },
  errorNotCaught: {
    what: 'bpmn-engine gives an error to no event sub-process whose start event names none: the end event that throws it completes with the scope around it, and nothing is interrupted. Where that was the last token, the process ends before the event sub-process can begin.',
    section: '§10.3.5, §13.5.4',
    right: 'waybill',
  },
  errorInterruptsNothing: {
    what: 'bpmn-engine starts an event sub-process for an error that its start event names, but interrupts nothing for it: the end event that throws it completes with the scope around it, and the work after that scope goes on. Where that was the last token, the process ends before the event sub-process can begin.',
    section: '§10.3.5, §13.5.4',
    right: 'waybill',
  },
  caughtByItself: {
    what: 'bpmn-engine gives what an event sub-process throws to that event sub-process again, and fails since it is running already.',
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
  notUndoneInside: {
    what: 'bpmn-engine undoes an activity by a handler on its own border alone; here a sub-process without one is undone by the handlers of what has completed inside it.',
    section: '§10.6.1, §13.5.5',
    right: 'waybill',
  },
  handlerInside: {
    what: 'bpmn-engine does not complete a process or sub-process that holds compensation handlers, as if they were still to be reached.',
    section: '§10.6.1, §13.3.4',
    right: 'waybill',
  },
  errorUncaught: {
    what: 'bpmn-engine starts the task without incoming flow beside a start event, and goes on after an error that nobody catches; here such a task is not reached (a warning says so) and the error is an incident, or goes to the calling process, which ends the called one.',
    section: '§13.2.1, §13.5.5',
    right: 'waybill',
  },
  noReferences: {
    what: 'bpmn-engine does not follow eventDefinitionRef.',
    section: '§10.4.3',
    right: 'waybill',
  },
  linkDiscarded: {
    what: 'bpmn-engine gives up a link catch event when one of its throw events is not reached, though another one is, and lets it happen once only.',
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
  errorToCaller: {
    what: 'The error ends the called process and is caught at the call activity; bpmn-engine is given the called process alone, where nobody catches it.',
    section: '§10.4.3, §13.5.5',
    right: 'both',
  },
} as const satisfies Readonly<Record<string, Cause>>;

import type { ErrorEntry } from './error-entry.ts';

/** What the checks over a whole BPMN file can find wrong. */
export const PARSE_CHECK_ERRORS = {
  BPMN_ID_MISSING: {
    meaning: 'A process or flow node has no id.',
    mend: 'Give it an id; modelers do so by themselves.',
  },
  BPMN_FLOW_END: {
    meaning: 'A sequence flow lacks a source or a target, or names something that is no flow node.',
    mend: 'Connect both ends to flow nodes of the same process.',
  },
  BPMN_FLOW_CROSSES_SCOPE: {
    meaning: 'A sequence flow crosses the border of a sub-process.',
    mend: 'Connect to the sub-process itself, or use events to leave it.',
  },
  BPMN_EVENT_WITH_INCOMING: {
    meaning: 'A sequence flow leads to a start or boundary event.',
    mend: 'Lead it elsewhere; these events begin a path.',
  },
  BPMN_END_WITH_OUTGOING: {
    meaning: 'A sequence flow leaves an end event.',
    mend: 'Use an intermediate throw event where the path goes on.',
  },
  BPMN_BOUNDARY_UNATTACHED: {
    meaning: 'A boundary event is attached to nothing, or to something that is no activity.',
    mend: 'Attach it to an activity of the same scope.',
  },
  BPMN_TRIGGER_MISSING: {
    meaning: 'An event that must have a trigger has none.',
    mend: 'Choose a message, timer, signal or other trigger.',
  },
  BPMN_TRIGGER_NOT_ALLOWED: {
    meaning: 'An event has a trigger that may not stand there.',
    mend: 'Choose an allowed trigger, or another kind of event.',
  },
  BPMN_CANCEL_OUTSIDE_TRANSACTION: {
    meaning: 'A cancel event stands outside a transaction.',
    mend: 'Make the sub-process a transaction, or throw an error instead.',
  },
  BPMN_MUST_INTERRUPT: {
    meaning: 'An error or cancel event is marked non-interrupting.',
    mend: 'Make it interrupting, or use an escalation.',
  },
  BPMN_COMPENSATION_HANDLER: {
    meaning: 'A compensation boundary event does not have exactly one handler.',
    mend: 'Draw one association to an activity marked isForCompensation.',
  },
  BPMN_COMPENSATION_FLOW: {
    meaning: 'A sequence flow touches a compensation event or handler.',
    mend: 'Remove the flow; the association alone joins them.',
  },
  BPMN_COMPENSATION_REFERENCE: {
    meaning: 'A compensation event names an activity it cannot see.',
    mend: 'Name an activity of the same scope, or none to compensate the whole scope.',
  },
  BPMN_COMPENSATION_TWICE: {
    meaning: 'A scope has several compensation event sub-processes.',
    mend: 'Merge them into one.',
  },
  BPMN_EVENT_SUB_PROCESS_START: {
    meaning: 'An event sub-process does not have exactly one start event.',
    mend: 'Give it one start event with a trigger.',
  },
  BPMN_EVENT_SUB_PROCESS_FLOW: {
    meaning: 'A sequence flow touches an event sub-process.',
    mend: 'Remove the flow; its start event begins it.',
  },
  BPMN_EVENT_SUB_PROCESS_MARKED: {
    meaning: 'An event sub-process is marked as a loop or for compensation.',
    mend: 'Remove the mark, or put the loop on a sub-process inside.',
  },
  BPMN_EVENT_GATEWAY_CHOICE: {
    meaning: 'An event-based gateway leads to fewer than two events.',
    mend: 'Add events, or replace the gateway by the one event.',
  },
  BPMN_EVENT_GATEWAY_TARGET: {
    meaning: 'An event-based gateway leads to something it cannot wait for.',
    mend: 'Lead it to message, timer, conditional or signal catch events, or to receive tasks.',
  },
  BPMN_EVENT_GATEWAY_SHARED: {
    meaning: 'An event after an event-based gateway has other incoming flows.',
    mend: 'Join the other flows after the event, or give them an event of their own.',
  },
  BPMN_EVENT_GATEWAY_MIXED: {
    meaning: 'An event-based gateway leads to message events and to receive tasks.',
    mend: 'Use one of the two kinds.',
  },
  BPMN_EVENT_GATEWAY_BOUNDARY: {
    meaning: 'A receive task after an event-based gateway has boundary events.',
    mend: 'Use further events after the gateway instead.',
  },
  BPMN_EVENT_GATEWAY_PARALLEL: {
    meaning: 'A parallel event-based gateway does not start the process.',
    mend: 'Set instantiate="true", or use a parallel gateway before the events.',
  },
  BPMN_INSTANTIATE_MISPLACED: {
    meaning: 'A node that is to start the process does not stand at its beginning.',
    mend: 'Remove its incoming flows, or remove instantiate.',
  },
  BPMN_DEFAULT_NOT_OUTGOING: {
    meaning: 'A default flow does not leave the node that names it.',
    mend: 'Name one of its own outgoing flows.',
  },
  BPMN_DEFAULT_WITH_CONDITION: {
    meaning: 'A default flow has a condition, which counts for nothing.',
    mend: 'Remove the condition.',
  },
  BPMN_DEFAULT_MISSING: {
    meaning: 'All flows that leave a node have conditions, and none is the default.',
    mend: 'Mark one flow as default, or be sure that a condition always holds.',
  },
  BPMN_CONDITION_ABSENT: {
    meaning: 'A flow from a deciding gateway has no condition and is not the default.',
    mend: 'Give it a condition, or mark it as default.',
  },
  BPMN_CONDITION_MISPLACED: {
    meaning: 'A flow has a condition although its source takes all flows.',
    mend: 'Remove the condition, or put an exclusive or inclusive gateway before it.',
  },
  BPMN_LINK_UNMATCHED: {
    meaning: 'A link throw event does not lead to exactly one link catch event.',
    mend: 'Give one catch event of the same scope the same link name.',
  },
  BPMN_LINK_UNUSED: {
    meaning: 'No link throw event leads to a link catch event.',
    mend: 'Correct the link names, or remove the event.',
  },
  BPMN_LINK_FLOW: {
    meaning: 'A link event has a sequence flow on its far side, or other triggers.',
    mend: 'A link throw has no outgoing flow, a link catch no incoming one.',
  },
  BPMN_ACTIVATION_CONDITION_MISSING: {
    meaning: 'A complex gateway joins flows without an activation condition.',
    mend: 'Write one, for example = activationCount >= 2.',
  },
  BPMN_NOTHING_TO_START: {
    meaning: 'A process or sub-process has nothing a token could begin with.',
    mend: 'Add a start event.',
  },
  BPMN_SEVERAL_NONE_STARTS: {
    meaning: 'A scope has several none start events, which all begin at once.',
    mend: 'Keep one, unless all are meant.',
  },
  BPMN_UNREACHABLE: {
    meaning: 'No token can ever reach a node.',
    mend: 'Connect it, or remove it.',
  },
  BPMN_START_READS_VARIABLES: {
    meaning: 'The trigger of a start event reads variables before there is an instance.',
    mend: 'Use a fixed value there.',
  },
  BPMN_BUSINESS_KEY_UNIQUE: {
    meaning: 'businessKeyUnique is neither true nor false.',
    mend: 'Write true or false.',
  },
  BPMN_CONFIDENTIALITY: {
    meaning: 'Who may read the instances of a process is not said as it has to be.',
    mend: 'On the process: confidentiality public, internal, confidential or secret; readers with commas between.',
  },
  BPMN_DUE_UNTIL: {
    meaning: 'The element by which a process is due is not in it.',
    mend: 'Write the id of one of its elements into the property "dueUntil" of the process.',
  },
  BPMN_PERSONAL: {
    meaning: 'What is to name personal variables names none, or stands on no process.',
    mend: 'Name variables with commas between, in a property of the process.',
  },
  BPMN_PERSONAL_EXPOSED: {
    meaning: 'A personal variable is read where stores keep the value in clear.',
    mend: 'Assign, correlate and name by something else, such as a number.',
  },
  BPMN_QUANTITY: {
    meaning: 'A token quantity is not a whole number from 1 to 1000.',
    mend: 'Write such a number, or leave the attribute out.',
  },
  BPMN_AD_HOC_CONTENT: {
    meaning: 'An ad-hoc sub-process holds start or end events, or no activity.',
    mend: 'Remove the events; let its activities stand by themselves.',
  },
  BPMN_CHOREOGRAPHY: {
    meaning: 'The file holds a choreography, which no single engine can execute.',
    mend: 'Model each participant as a process, joined by message flows.',
  },
  BPMN_CONVERSATION: {
    meaning: 'The file holds a conversation, which only tells and does not run.',
    mend: 'Draw message flows where messages are to be exchanged.',
  },
  BPMN_CORRELATION_UNSUPPORTED: {
    meaning: 'Correlation is stated by keys and properties, which are not carried out.',
    mend: 'Set zeebe:subscription correlationKey on the message.',
  },
  BPMN_FILE_LANGUAGE: {
    meaning: 'The file names XPath as its expression language; expressions are read as FEEL.',
    mend: 'Remove expressionLanguage, or be sure that the expressions are FEEL.',
  },
  BPMN_MESSAGE_FLOW_SAME_POOL: {
    meaning: 'A message flow joins two elements of one pool.',
    mend: 'Use a sequence flow, or a signal.',
  },
  BPMN_MESSAGE_FLOW_INERT: {
    meaning: 'A message flow begins or ends where nothing is sent or received.',
    mend: 'Connect sending to receiving elements, or leave it as a picture.',
  },
  BPMN_CODE_MISSING: {
    meaning: 'An error or escalation is not told by a code.',
    mend: 'Set its code.',
  },
  BPMN_DATA_STORE: {
    meaning: 'A data store is used; here it is a variable of the instance.',
    mend: 'Read and write lasting data by service tasks.',
  },
  BPMN_POLICY_MISPLACED: {
    meaning: 'Policy clauses stand on what is not executed, such as a lane, pool or flow.',
    mend: 'Move the property to the process, or to the elements that carry the clauses out.',
  },
  BPMN_ROLE_UNSUPPORTED: {
    meaning: 'A resource role is not carried out: who may do a task is said in another way.',
    mend: 'Use humanPerformer and potentialOwner of user tasks, or zeebe:assignmentDefinition.',
  },
  BPMN_IMPLEMENTATION_UNUSED: {
    meaning: 'A user task names an implementation, but is done by people.',
    mend: 'Remove it, or make it a service task.',
  },
  BPMN_EXTENSION_MANDATORY: {
    meaning: 'The file demands that an unknown extension be understood.',
    mend: 'Remove the extension, or its mustUnderstand.',
  },
  BPMN_EXTENSION_UNSUPPORTED: {
    meaning: 'A zeebe: extension or attribute is not carried out by this engine.',
    mend: 'Remove it, and model what it does as elements of the process.',
  },
  BPMN_EXTENSION_MISPLACED: {
    meaning: 'A zeebe: extension stands on an element where it has no effect.',
    mend: 'Remove it, or change the kind of the element.',
  },
  BPMN_EXTENSION_REPEATED: {
    meaning: 'An element has the same zeebe: extension several times.',
    mend: 'Keep one.',
  },
} as const satisfies Record<string, ErrorEntry>;

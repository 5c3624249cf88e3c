import type { ErrorEntry } from './error-entry.ts';

export const KERNEL_ERRORS = {
  CONDITION_NOT_BOOLEAN: {
    meaning:
      'A condition gave something other than true or false, mostly because a variable is missing.',
    mend: 'Set the variables it reads, or correct the condition, and resolve the incident.',
  },
  NO_FLOW_TAKEN: {
    meaning: 'No condition on the flows out of an element holds and there is no default flow.',
    mend: 'Give the element a default flow, or correct the variables and resolve the incident.',
  },
  NAME_NOT_TEXT: {
    meaning: 'A message, signal, job type, code or correlation key did not come out as a text.',
    mend: 'Set the variables its expression reads, or correct the expression.',
  },
  TIMER_NOT_READABLE: {
    meaning: 'A timer did not come out as an ISO 8601 date, duration or cycle.',
    mend: 'Correct the timer, or the variables it reads, and resolve the incident.',
  },
  RETRIES_NOT_A_COUNT: {
    meaning: 'The retries of a job are not a whole number from 1 up.',
    mend: 'Correct the retries in the task definition.',
  },
  PRIORITY_OUT_OF_RANGE: {
    meaning: 'The priority of a user task is not a number from 0 to 100.',
    mend: 'Correct the priority, or the variables it reads.',
  },
  COLLECTION_NOT_A_LIST: {
    meaning: 'The collection of a multi-instance activity is not a list.',
    mend: 'Set the variable it reads to a list and resolve the incident.',
  },
  COUNT_NOT_WHOLE: {
    meaning: 'A loop maximum or cardinality is not a whole number from 0 up.',
    mend: 'Correct the number, or the variables it reads, and resolve the incident.',
  },
  COUNT_TOO_LARGE: {
    meaning: 'A parallel multi-instance would start more than 10,000 instances at once.',
    mend: 'Give it fewer, or make it sequential, and resolve the incident.',
  },
  AD_HOC_ELEMENT_UNKNOWN: {
    meaning:
      'The elements to activate in an ad-hoc sub-process are not activities that may start there.',
    mend: 'Name activities inside it that have no incoming flow.',
  },
  AD_HOC_ELEMENT_NOT_ENABLED: {
    meaning: 'An activity of an ad-hoc sub-process cannot be started now.',
    mend: 'Choose an enabled one, or wait for the one that runs.',
  },
  AD_HOC_NOT_OPEN: {
    meaning: 'The ad-hoc sub-process is not active.',
    mend: 'Read the instance again.',
  },
  ERROR_NOT_CAUGHT: {
    meaning: 'A BPMN error was thrown and no event outside the thrower catches it.',
    mend: 'Add an error boundary event or event sub-process, or settle the matter and move the token.',
  },
  JOB_RETRIES_USED_UP: {
    meaning: 'A job failed on its last try.',
    mend: 'Mend the cause and resolve the incident; the job is handed out again.',
  },
  JOIN_STARVED: {
    meaning: 'A join waits for tokens that can never come: what was split is not joined alike.',
    mend: 'Move a token or cancel the instance, and correct the process.',
  },
  STEP_BUDGET_EXCEEDED: {
    meaning: 'One command ran through too many steps without coming to rest: an endless loop.',
    mend: 'Give the loop an end, or resolve the incident to let it go on for as many steps again.',
  },
  CHILD_CANCELLED: {
    meaning: 'The instance that a call activity called was cancelled.',
    mend: 'Resolve the incident to call it again, or move the token.',
  },
  CHILD_NOT_OPEN: {
    meaning: 'The call is done, withdrawn, or was answered by another instance.',
    mend: 'Nothing: the answer came too late.',
  },
  JOB_NOT_OPEN: {
    meaning: 'The job is done, withdrawn or never was.',
    mend: 'Nothing: another worker may have done it.',
  },
  TASK_NOT_OPEN: {
    meaning: 'The user task is done, withdrawn or never was.',
    mend: 'Read the list again; somebody else may have done it.',
  },
  TASK_OF_ANOTHER: {
    meaning: 'A user task is to be completed by one person, but is with another.',
    mend: 'Let them complete it, or have it given back or assigned to you.',
  },
  TASK_ALREADY_CLAIMED: {
    meaning: 'Somebody else has claimed the user task.',
    mend: 'Ask them to give it back, or have it assigned to you.',
  },
  TIMER_NOT_OPEN: {
    meaning: 'The timer has fired or was withdrawn.',
    mend: 'Nothing: it came too late.',
  },
  SUBSCRIPTION_NOT_OPEN: {
    meaning: 'What waited for the message or signal does not wait any more.',
    mend: 'Nothing: it came too late; a message is kept for another receiver until it expires.',
  },
  RULES_NOT_OPEN: {
    meaning: 'The rules call has been answered or withdrawn.',
    mend: 'Nothing: the answer came too late.',
  },
  SCOPE_NOT_OPEN: {
    meaning: 'The scope in which variables should be set is not active.',
    mend: 'Read the instance again.',
  },
  VARIABLE_CHANGED: {
    meaning: 'A variable that should be set is not any more what it was when it was looked at.',
    mend: 'Look at what it is now, and change it again.',
  },
  INCIDENT_NOT_OPEN: {
    meaning: 'The incident has been resolved or its cause has gone.',
    mend: 'Read the list again.',
  },
  TOKEN_NOT_THERE: {
    meaning: 'The token to move is not there any more.',
    mend: 'Read the instance again.',
  },
  TOKEN_CANNOT_MOVE: {
    meaning: 'A token cannot enter the element it should be moved to.',
    mend: 'Name an activity, gateway or event of the same process or sub-process, or inside a sub-process of it.',
  },
  INSTANCE_SUSPENDED: {
    meaning: 'The instance is suspended and takes no step.',
    mend: 'Resume it, or wait until somebody does.',
  },
  INSTANCE_NOT_SUSPENDED: {
    meaning: 'An instance that goes on cannot be resumed.',
    mend: 'Nothing is to be done; read it again.',
  },
  INSTANCE_SUSPENDED_BY_CALLER: {
    meaning: 'A called instance rests because the one that called it is suspended.',
    mend: 'Resume the instance that called it; this one goes on with it.',
  },
  RESTART_ELEMENT_UNKNOWN: {
    meaning: 'A new instance cannot begin at this element.',
    mend: 'Name an activity, gateway or event that stands neither in an event sub-process, an ad-hoc one nor one that is done several times.',
  },
  INSTANCE_NOT_FOUND: {
    meaning: 'There is no such instance.',
    mend: 'Check the id.',
  },
  INSTANCE_EXISTS: {
    meaning: 'An instance of this id has been started already.',
    mend: 'Nothing: it is running.',
  },
  INSTANCE_ENDED: {
    meaning: 'The instance has ended and takes no more commands.',
    mend: 'Start a new one.',
  },
} as const satisfies Record<string, ErrorEntry>;

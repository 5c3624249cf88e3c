import type { ErrorEntry } from './error-entry.ts';

export const RUNTIME_ERRORS = {
  ENGINE_CLOSED: {
    meaning: 'The engine was called after close().',
    mend: 'Create a new engine with createEngine().',
  },
  INSTANCE_STILL_RUNS: {
    meaning: 'An instance that is under way cannot be restarted.',
    mend: 'Cancel it first, or move its token.',
  },
  ENGINE_OPTION_INVALID: {
    meaning: 'An option of createEngine() is not one the engine knows.',
    mend: 'Correct the option as the message says.',
  },
  ARGUMENT_INVALID: {
    meaning: 'A value given to the engine does not have the shape it needs.',
    mend: 'Give the shape that the message names; variables are JSON values.',
  },
  DEPLOYMENT_REFUSED: {
    meaning: 'One or more files of a deployment cannot run; nothing was deployed.',
    mend: 'Correct every problem listed and deploy again.',
  },
  DEPLOYMENT_EMPTY: {
    meaning: 'A deployment holds no file, or a file holds no executable process.',
    mend: 'Deploy at least one BPMN file with an executable process, or a rule set or form.',
  },
  DEPLOYMENT_FILE_UNKNOWN: {
    meaning: 'A deployed file is neither BPMN nor a rule set, form or policy document.',
    mend: 'Deploy BPMN 2.0 XML, or as JSON a rule set, a form-js form or a policy document.',
  },
  DEPLOYMENT_DUPLICATE: {
    meaning: 'Two files of one deployment define the same process, rule set or form.',
    mend: 'Keep one of them, or give the other an id of its own.',
  },
  RULE_SET_VERSION_TAKEN: {
    meaning:
      'A rule set, calendar or table of this id and version is deployed already with other content.',
    mend: 'Give what has changed a new version.',
  },
  START_TRIGGER_NOT_READABLE: {
    meaning: 'The name or time of a start event cannot be known without an instance.',
    mend: 'Use a fixed name, date, duration or cycle at the start event.',
  },
  START_ELEMENT_UNKNOWN: {
    meaning: 'An instance cannot be started at the element named.',
    mend: 'Name a start event or instantiating element of the process, or leave it out.',
  },
  PROCESS_NOT_FOUND: {
    meaning: 'No process of this id, or no such version of it, is deployed.',
    mend: 'Deploy the file that defines the process, or correct the id.',
  },
  DEFINITION_NOT_READABLE: {
    meaning: 'A definition that was deployed before is not accepted by this engine any more.',
    mend: 'Ask the owner of the process to correct it in the designer and to release a new version.',
  },
  REVISION_NOT_FOUND: {
    meaning: 'The instance has no such revision.',
    mend: 'Ask for a revision between 1 and the newest one.',
  },
  BUSINESS_KEY_TAKEN: {
    meaning:
      'An open instance of this process has the business key, and the process wants it unique.',
    mend: 'Use the instance named in the message, or start under another business key.',
  },
  WORK_ID_INVALID: {
    meaning: 'The id of a task, job or incident is not of the form <instance>:<key>.',
    mend: 'Take the id from tasks(), jobs() or incidents().',
  },
  JOB_LOCK_LOST: {
    meaning: 'The worker held the job longer than its lock, and the job was handed out again.',
    mend: 'Lengthen the lock, or extend it while the work goes on.',
  },
  COMMIT_CONTENTION: {
    meaning: 'Other commits to the same instance came first, again and again.',
    mend: 'Try again; if it stays, find what writes to this instance so often.',
  },
  INLINE_WORK_EXCEEDED: {
    meaning: 'One command asked for more rule evaluations than the engine runs in one commit.',
    mend: 'Look for a loop around the business rule task, or put a wait state into it.',
  },
  RULE_SET_NOT_FOUND: {
    meaning: 'No rule set of this id is deployed and in effect.',
    mend: 'Deploy the rule set, or correct the called decision, and resolve the incident.',
  },
  CALLS_TOO_DEEP: {
    meaning: 'Processes call one another, or one calls itself, in a chain of more than a hundred.',
    mend: 'Give the chain of calls an end, cancel its instances, or move the token past the call.',
  },
  CALLED_PROCESS_NOT_FOUND: {
    meaning: 'A call activity names a process that is not deployed.',
    mend: 'Deploy the called process and resolve the incident.',
  },
  SEAL_KEY_MISSING: {
    meaning: 'seal() was called on an engine that has no key to sign with.',
    mend: 'Create the engine with sealKeys.',
  },
  CLOCK_NOT_VIRTUAL: {
    meaning: 'advanceTime() was called on an engine that runs on a real clock.',
    mend: "Create the engine with clock: 'virtual'.",
  },
  DURATION_NOT_READABLE: {
    meaning: 'A time to advance by is neither milliseconds nor an ISO 8601 duration.',
    mend: 'Give a number that is not negative, or a text such as "PT1H".',
  },
  WORK_WITHOUT_END: {
    meaning: 'Settling or advancing the clock found new automatic work again and again.',
    mend: 'Look for processes that start or message each other in a circle, or for a cycle without pause.',
  },
  WORKER_FAILED: {
    meaning: 'A job worker threw, and the outcome could not be recorded.',
    mend: 'Nothing is lost: the job is handed out again when its lock ends.',
  },
  BACKGROUND_WORK_FAILED: {
    meaning: 'Work behind the scenes failed and is tried again by the sweeper.',
    mend: 'Read the message; if it stays, check the store.',
  },
  COMMAND_UNWANTED: {
    meaning: 'A command came to an instance that does not wait for it any more, and was dropped.',
    mend: 'Nothing is to be done.',
  },
} as const satisfies Record<string, ErrorEntry>;

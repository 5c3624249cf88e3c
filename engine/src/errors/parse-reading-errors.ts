import type { ErrorEntry } from './error-entry.ts';

/** What reading and compiling a BPMN file can find wrong. */
export const PARSE_READING_ERRORS = {
  XML_TOO_LARGE: {
    meaning: 'The file has more bytes than allowed.',
    mend: 'Split the file, or raise the limit for files you trust.',
  },
  XML_TOO_MANY_ELEMENTS: {
    meaning: 'The file has more XML elements than allowed.',
    mend: 'Split the process and join the parts with call activities.',
  },
  XML_TOO_DEEP: {
    meaning: 'Elements are nested deeper than allowed.',
    mend: 'Move inner sub-processes into processes of their own and call them.',
  },
  XML_DOCTYPE: {
    meaning: 'The file declares a document type; entities could read files or exhaust memory.',
    mend: 'Remove the DOCTYPE; BPMN needs none.',
  },
  XML_MALFORMED: {
    meaning: 'The text is not well-formed XML.',
    mend: 'Mend the XML at the line named, or save the file again from a modeler.',
  },
  XML_DUPLICATE_ID: {
    meaning: 'Two elements have the same id.',
    mend: 'Give one of them another id and adapt the references to it.',
  },
  XML_RESERVED_ID: {
    meaning: 'An id is a word reserved for every object, such as "constructor".',
    mend: 'Choose another id.',
  },
  BPMN_NOT_BPMN: {
    meaning: 'The XML is not a BPMN 2.0 file.',
    mend: "Save it as BPMN 2.0 XML: the root is 'definitions' in the BPMN namespace.",
  },
  BPMN_ID_ILLEGAL: {
    meaning: 'An id holds characters that the reader does not accept.',
    mend: "Use Latin letters, digits, '_', '-' and '.'; put other wording into the name.",
  },
  BPMN_ELEMENT_UNKNOWN: {
    meaning: 'An element is unknown, or stands where it may not.',
    mend: 'Remove it, or move what belongs to a vendor into extensionElements.',
  },
  BPMN_MORE_PROBLEMS: {
    meaning: 'A file has more problems than are listed.',
    mend: 'Mend those that are listed, then check again.',
  },
  BPMN_EXPRESSIONS_TOO_LONG: {
    meaning: 'The expressions of a file have more than 1,000,000 characters together.',
    mend: 'Keep large data in variables, or split the file.',
  },
  BPMN_STRAY_TEXT: {
    meaning: 'Text stands in many elements that hold none.',
    mend: 'Remove the text, or move it into documentation elements.',
  },
  BPMN_ELEMENT_UNSUPPORTED: {
    meaning: 'An element of BPMN cannot be executed.',
    mend: 'Replace it by elements listed in docs/bpmn.md.',
  },
  BPMN_ATTRIBUTE_UNKNOWN: {
    meaning: 'An attribute is unknown for its element.',
    mend: 'Correct its spelling or remove it.',
  },
  BPMN_REFERENCE_UNRESOLVED: {
    meaning: 'A reference names an id that the file does not hold.',
    mend: 'Correct the id, or add the element it names.',
  },
  BPMN_READ_WARNING: {
    meaning: 'The reader noticed something else about the file.',
    mend: 'Save the file again as UTF-8 BPMN 2.0 XML.',
  },
  BPMN_FOREIGN_NAMESPACE: {
    meaning: "The file uses a vendor's extensions, which are not carried out.",
    mend: "Say the same with plain BPMN or 'zeebe:' attributes where it matters, or leave it.",
  },
  BPMN_NOT_MARKED_EXECUTABLE: {
    meaning: 'No process of the file is marked executable.',
    mend: 'Set isExecutable="true" on the processes that are to run.',
  },
  BPMN_EXPRESSION_EMPTY: {
    meaning: 'An expression element holds no text.',
    mend: 'Write the expression, or remove the element.',
  },
  BPMN_EXPRESSION_INVALID: {
    meaning: 'An expression is not FEEL.',
    mend: 'Correct the expression; docs/expressions.md describes the language.',
  },
  BPMN_EXPRESSION_HIDES: {
    meaning: 'An expression binds a name of the standard library and calls it: it gives null.',
    mend: 'Give the entry, parameter or iterator another name.',
  },
  BPMN_EXPRESSION_LANGUAGE: {
    meaning: 'An expression is written in another language than FEEL.',
    mend: 'Rewrite it in FEEL, for example = amount > 100, and drop the language attribute.',
  },
  BPMN_JOB_TYPE_MISSING: {
    meaning: 'A task definition gives no type.',
    mend: 'Set the type that a job worker serves.',
  },
  BPMN_RETRIES_INVALID: {
    meaning: 'Retries are neither a whole number nor FEEL.',
    mend: 'Write a whole number such as 3, or a formula such as =tries.',
  },
  BPMN_MAPPING_TARGET: {
    meaning: 'A mapping writes to something that cannot be a variable.',
    mend: 'Use a name such as order, or a path such as order.total.',
  },
  BPMN_DATA_ASSOCIATION: {
    meaning: 'A data association does not say what to copy.',
    mend: 'Give it one source, a transformation, or assignments.',
  },
  BPMN_DATA_ASSOCIATION_DRAWN: {
    meaning: 'A data association lacks a source or a target: it is drawn but copies nothing.',
    mend: 'Map the variables with zeebe:ioMapping, or leave the line as a picture.',
  },
  BPMN_MESSAGE_MISSING: {
    meaning:
      'A catching element names no message and no message flow leads to it; its own name serves.',
    mend: 'Set messageRef, or draw a message flow to it.',
  },
  BPMN_MESSAGE_UNNAMED: {
    meaning: 'A throwing message event says neither which message nor to whom.',
    mend: 'Set messageRef, draw a message flow, or set a task definition; until then it is a job.',
  },
  BPMN_MESSAGE_TO_PUBLISH: {
    meaning: 'The job type waybill:message:publish stands at an element that throws no message.',
    mend: 'Set messageRef at a throwing event or send task, or name the job type of a worker.',
  },
  BPMN_CORRELATION_KEY_LITERAL: {
    meaning: 'A correlation key is fixed text.',
    mend: "Write a formula with a leading '=', for example =orderId.",
  },
  BPMN_SIGNAL_MISSING: {
    meaning: 'A signal event names no signal; its own name serves.',
    mend: 'Set signalRef to a signal of the file.',
  },
  BPMN_TIMER_MISSING: {
    meaning: 'A timer gives no time, or several.',
    mend: 'Give exactly one of timeDate, timeDuration and timeCycle.',
  },
  BPMN_TIMER_INVALID: {
    meaning: 'A fixed timer is not ISO 8601 of its kind.',
    mend: 'Write a date 2030-01-31T09:00:00Z, a duration PT15M or a cycle R3/PT1H.',
  },
  BPMN_TIMER_CRON: {
    meaning: 'A timer is written as a cron expression.',
    mend: 'Write an ISO 8601 cycle instead, for example R/2030-01-07T09:00:00Z/P1W.',
  },
  BPMN_CONDITION_MISSING: {
    meaning: 'A conditional event has no condition.',
    mend: 'Write the condition in FEEL.',
  },
  BPMN_LINK_UNNAMED: {
    meaning: 'A link event has no name to be matched by.',
    mend: 'Name the link on both sides.',
  },
  BPMN_SCRIPT_EMPTY: {
    meaning: 'A script task has no script.',
    mend: 'Write the script in FEEL, or make it a task of another kind.',
  },
  BPMN_SCRIPT_FORMAT: {
    meaning: 'A script is not FEEL and is handed out as a job with its text.',
    mend: 'Serve the job type with a worker, or rewrite the script in FEEL.',
  },
  BPMN_DECISION_INCOMPLETE: {
    meaning: 'A called decision lacks its id or its result variable.',
    mend: 'Set both on zeebe:calledDecision.',
  },
  BPMN_CALLED_ELEMENT_MISSING: {
    meaning: 'A call activity names no process.',
    mend: 'Set calledElement, or zeebe:calledElement processId.',
  },
  BPMN_LOOP_ENDLESS: {
    meaning: 'A standard loop has neither a condition nor a maximum.',
    mend: 'Set loopCondition or loopMaximum.',
  },
  BPMN_LOOP_MAXIMUM: {
    meaning: 'A loop maximum is not a whole number.',
    mend: 'Write a whole number, 0 or more.',
  },
  BPMN_MULTI_INSTANCE_COUNT: {
    meaning: 'A multi-instance activity does not say how many instances, or says it twice.',
    mend: 'Give either loopCardinality or a collection.',
  },
  BPMN_COMPLEX_BEHAVIOR: {
    meaning: 'A complex multi-instance behaviour does not hold exactly one event.',
    mend: 'Give each complexBehaviorDefinition a condition and one event definition.',
  },
} as const satisfies Record<string, ErrorEntry>;

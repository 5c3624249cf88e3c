import type { ErrorEntry } from './error-entry.ts';

export const SCENARIO_ERRORS = {
  SCENARIO_NOT_JSON: {
    meaning: 'A scenario file is not JSON, or larger than the limit.',
    mend: 'Correct the text at the place that the message names.',
  },
  SCENARIO_SHAPE: {
    meaning: 'A scenario file does not fit scenario.schema.json.',
    mend: 'Correct the value at the path that the message names.',
  },
  SCENARIO_BASE: {
    meaning: 'The bases of a scenario come back to a file before, or are too many.',
    mend: 'Let "base" name a file that does not build upon this one, and keep the chain short.',
  },
  SCENARIO_NAME_UNKNOWN: {
    meaning: 'A scenario names an element, flow or job type that none of its files have.',
    mend: 'Correct the id, or add the file that defines it.',
  },
  SCENARIO_FILE_MISSING: {
    meaning:
      'A scenario names a file that cannot be read, or its bundle folder holds no BPMN file.',
    mend: 'Correct the path; it counts from the bundle folder, which holds the scenarios folder.',
  },
  SCENARIO_EXPRESSION: {
    meaning: 'A FEEL value of a scenario cannot be read or has no result.',
    mend: 'Correct the expression, or write the value itself without a leading "=".',
  },
  SCENARIO_NOT_STARTED: {
    meaning: 'What a scenario starts with has started no instance of its process.',
    mend: 'Correct "process", "start.message" or "start.element".',
  },
  SCENARIO_BOUND: {
    meaning: 'A scenario came to its limit of actions or of simulated time before it ended.',
    mend: 'Look for a loop or a timer without end, or raise "maxTime".',
  },
  INPUT_AMBIGUOUS: {
    meaning: 'An order file holds several orders where one is taken, or not the one that is named.',
    mend: 'Give a file of that order alone, or name it: with "start.order" in a scenario.',
  },
} as const satisfies Record<string, ErrorEntry>;

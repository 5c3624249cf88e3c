import type { ErrorEntry } from './error-entry.ts';

export const RULES_ERRORS = {
  RULE_SET_NOT_JSON: {
    meaning: 'The rule set holds something that JSON cannot hold.',
    mend: 'Give the rule set as read by JSON.parse, without functions, dates or NaN.',
  },
  RULE_SET_SIZE: {
    meaning: 'The rule set is larger, or nested more deeply, than allowed.',
    mend: 'Split the rule set, or put long lists into an input.',
  },
  RULE_SET_KEY: {
    meaning: 'The rule set has a key that would reach the prototype of objects.',
    mend: 'Rename the key __proto__, prototype or constructor.',
  },
  RULE_SET_SHAPE: {
    meaning: 'A rule set, calendar or table does not fit its JSON Schema.',
    mend: 'Correct the place that the message names; the schema says what belongs there.',
  },
  RULE_SET_SCHEMA: {
    meaning:
      'The JSON Schema of the inputs or outputs is not valid, or uses a keyword not allowed.',
    mend: 'Write a JSON Schema 2020-12 in one piece, without references, and with linear patterns.',
  },
  RULE_SET_RULE_TWICE: {
    meaning: 'Two rules of a set have the same id.',
    mend: 'Give each rule an id of its own.',
  },
  RULE_SET_FACT: {
    meaning: 'A rule reads an input that the set does not declare, or by a path that is none.',
    mend: 'Declare the fact in inputs.properties, and write paths as $.member[0].member.',
  },
  RULE_SET_OPERAND: {
    meaning: 'The value of a condition is not one that its operator can compare with.',
    mend: 'Write the value in the form that the message names.',
  },
  RULE_SET_FEEL: {
    meaning: 'A computed value is not a FEEL expression.',
    mend: 'Correct the expression at the position that the message names.',
  },
  RULE_SET_CIRCLE: {
    meaning: 'Computed facts use each other in a circle.',
    mend: 'Compute one of them from the inputs alone.',
  },
  RULE_SET_RESOURCE: {
    meaning: 'A rule names a table or calendar that neither the set has nor a file beside it.',
    mend: 'Put it into the set, or deploy tables/<id>.json or calendars/<id>.json with it.',
  },
  RULE_SET_TABLE: {
    meaning: 'A table is not sound, or a column is named that it does not have.',
    mend: 'Give each row a cell for each column, ranges as [low, high], and name columns as declared.',
  },
  RULE_SET_CALENDAR: {
    meaning: 'A calendar has days that do not exist, that lie outside it, or too many.',
    mend: 'Correct the day that the message names; spans go from the earlier to the later day.',
  },
  RULE_SET_OUTPUTS: {
    meaning: 'The outputs of a rule do not fit the outputs schema, or cannot be summed.',
    mend: 'Correct event.params of the rule, or the outputs schema.',
  },
  RULES_INPUTS: {
    meaning: 'The inputs do not fit the inputs schema of the rule set.',
    mend: 'Map the variables of the process to what the rule set expects.',
  },
  RULES_OUTPUTS: {
    meaning: 'What the rules gave does not fit the outputs schema of the rule set.',
    mend: 'Correct the rule whose outputs are computed, or the outputs schema.',
  },
  RULES_NOT_UNIQUE: {
    meaning: 'Several rules matched where the hit policy is unique (DMN 1.5, 8.2.8).',
    mend: 'Make the conditions of the rules exclude each other, or choose another hit policy.',
  },
  RULES_ANY_DIFFER: {
    meaning: 'Rules with different outputs matched where the hit policy is any (DMN 1.5, 8.2.8).',
    mend: 'Give the rules equal outputs, or choose another hit policy.',
  },
  RULES_NOT_DECIMAL: {
    meaning: 'Outputs to be summed, or compared for the least or greatest, are not decimals.',
    mend: 'Let every output of the set be a number or a decimal string.',
  },
  RULES_FEEL: {
    meaning: 'A computed value took more steps, or became larger, than FEEL allows.',
    mend: 'Simplify the expression, or give it less data.',
  },
  RULES_DIGITS: {
    meaning:
      'FEEL was to read a decimal string of more than 15 digits, which it cannot hold exactly.',
    mend: 'Give an amount of at most 15 digits, or compare it without FEEL.',
  },
  RULES_CALENDAR: {
    meaning:
      'A question about working days leads outside the days that the calendar knows, or a fact names a calendar that is not there.',
    mend: 'Deploy the calendar, or a version of it that covers these days.',
  },
  RULES_FACT_DATE: {
    meaning: 'The date of the fact is not an ISO 8601 date, or date and time.',
    mend: 'Give factDate as 2026-01-31 or 2026-01-31T08:00:00+08:00.',
  },
  RULES_BUDGET: {
    meaning: 'The evaluation looked at more values than allowed.',
    mend: 'Shorten the lists that the conditions search, or split the rule set.',
  },
} as const satisfies Record<string, ErrorEntry>;

import type { ErrorEntry } from './error-entry.ts';

export const LEDGER_ERRORS = {
  MONEY_CURRENCY_UNKNOWN: {
    meaning: 'A currency is not a code of ISO 4217 in which money is paid.',
    mend: 'Give the code in three capital letters, such as CNY, USD or EUR.',
  },
  MONEY_AMOUNT_INVALID: {
    meaning: 'An amount is not decimal text above zero, or a JSON number too long to be exact.',
    mend: 'Give digits with a point as text, such as "1250.00".',
  },
  MONEY_AMOUNT_TOO_FINE: {
    meaning: 'An amount has more digits after the point than the minor unit of its currency.',
    mend: 'Round it where it is computed, in the way the policy says.',
  },
  LEDGER_PROPOSAL_INVALID: {
    meaning: 'A value of a ledger entry is missing or has not the shape it needs.',
    mend: 'Correct it and propose again.',
  },
  LEDGER_ENTRY_NOT_FOUND: {
    meaning: 'There is no ledger entry of this id.',
    mend: 'List the entries and take an id from there.',
  },
  LEDGER_ENTRY_EXISTS: {
    meaning: 'There is a ledger entry of this id already.',
    mend: 'Read the entry that is there.',
  },
  LEDGER_ENTRY_STATUS: {
    meaning: 'What was asked of a ledger entry cannot be done in its status.',
    mend: 'Read the entry again; what is done stays, and is taken back by a counter-entry alone.',
  },
  LEDGER_DUTIES_NOT_SEPARATE: {
    meaning: 'Somebody would decide about an entry that concerns them, or that they proposed.',
    mend: 'Let another person do it.',
  },
  LEDGER_PERSON_NEEDED: {
    meaning: 'A decision about a ledger entry or period was asked for by what is no person.',
    mend: 'Give the actor who decides, with the right by which they do.',
  },
  LEDGER_APPEAL_LATE: {
    meaning: 'An appeal came after the days that follow a posting.',
    mend: 'Ask for a reversal, which has no time limit.',
  },
  LEDGER_COUNTER_ENTRY_FINAL: {
    meaning: 'A counter-entry was to be reversed or appealed against.',
    mend: 'Propose a new entry instead.',
  },
  LEDGER_REVERSAL_OPEN: {
    meaning: 'An entry that has a counter-entry was to be reversed again.',
    mend: 'Approve and post the counter-entry, or reject it first.',
  },
  LEDGER_REPLACED_STANDS: {
    meaning: 'An entry was to be posted before the one that it replaces is reversed.',
    mend: 'Approve and post the counter-entry first; else both would count.',
  },
  LEDGER_PERIOD_INVALID: {
    meaning: 'A period is not of the calendar that the ledger is kept by.',
    mend: 'Write a month as 2026-11, a quarter as 2026-Q4, a year as 2026.',
  },
  LEDGER_PERIOD_NOT_BEGUN: {
    meaning: 'An entry was proposed for a period that has not begun.',
    mend: 'Propose it when the period has begun, or correct the period.',
  },
  LEDGER_PERIOD_NOT_OVER: {
    meaning: 'A period was to be locked before its end.',
    mend: 'Lock it when it has ended.',
  },
  LEDGER_PERIOD_LOCKED: {
    meaning: 'A period that is locked was to be changed.',
    mend: 'Post into the open period; the entry refers to the one it corrects.',
  },
  LEDGER_OUT_OF_BALANCE: {
    meaning: 'The postings that are found of a period are not those that its book counts.',
    mend: 'Restore the store from a backup, and find out who can write to it.',
  },
  LEDGER_MAPPING_INVALID: {
    meaning: 'The mapping from a rule set to ledger entries cannot be read or evaluated.',
    mend: 'Write FEEL after an equals sign; it sees input, output and period.',
  },
  LEDGER_ROW_TWICE: {
    meaning: 'Two rows of a recomputation stand for the same entry.',
    mend: 'Give the mapping a key that tells the rows apart.',
  },
} as const satisfies Record<string, ErrorEntry>;

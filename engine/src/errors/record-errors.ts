import type { ErrorEntry } from './error-entry.ts';

export const RECORD_ERRORS = {
  RECORD_TYPE_SHAPE: {
    meaning: 'The record type does not fit record-type.schema.json.',
    mend: 'Correct the place that the message names; the schema says what belongs there.',
  },
  RECORD_TYPE_FIELD: {
    meaning:
      'The fields of a record type do not belong to its schema, or a setting does not fit a field.',
    mend: 'Describe every field of the schema under "fields", and no other.',
  },
  RECORD_TYPE_SCHEMA: {
    meaning: 'The schema of a record type is none, or uses a keyword that is not allowed.',
    mend: 'Use the keywords of JSON Schema that rule sets may use.',
  },
  RECORD_TYPE_NOT_FOUND: {
    meaning: 'No record type of this id is deployed.',
    mend: 'Take a type from the list of records; new ones are deployed by process owners.',
  },
  RECORD_TYPE_VERSION_TAKEN: {
    meaning: 'A changed record type has a version that is deployed already.',
    mend: 'Give the changed record type a new version.',
  },
  RECORD_INVALID: {
    meaning: 'Values of a record do not fit its type.',
    mend: 'Correct the values that the message names; nothing was written.',
  },
  RECORD_KEY_TAKEN: {
    meaning: 'Another record has the same unique key.',
    mend: 'Update that record, or give this one a key of its own.',
  },
  RECORD_REFERENCE_UNKNOWN: {
    meaning: 'A value refers to a record that does not exist.',
    mend: 'Create that record first, or correct the value.',
  },
  RECORD_EXISTS: {
    meaning: 'There is a record of this id already.',
    mend: 'Read the record that is there, and update it.',
  },
  RECORD_NOT_FOUND: {
    meaning: 'There is no record of this id or key.',
    mend: 'Search for it in the list of records of its type.',
  },
  RECORD_STALE: {
    meaning: 'A record was to be changed from an older revision than it has; both sides are told.',
    mend: 'Read it again, compare, and make the change on the newest revision.',
  },
  RECORD_RETIRED: {
    meaning: 'A record that is retired was to be changed.',
    mend: 'Restore it first.',
  },
  RECORD_NOT_RETIRED: {
    meaning: 'A record that is active was to be restored.',
    mend: 'Nothing needs to be done.',
  },
  RECORD_CHANGE_NOT_FOUND: {
    meaning: 'No such change waits for approval.',
    mend: 'Open the record again, and look what waits there.',
  },
  RECORD_DUTIES_NOT_SEPARATE: {
    meaning: 'Somebody would approve a change that they proposed themselves.',
    mend: 'Let another person approve it; whoever proposed it may reject it.',
  },
  RECORD_PERSON_NEEDED: {
    meaning: 'A change that needs approval was to be approved by what is no person.',
    mend: 'Give the actor who approves, with the right by which they do.',
  },
  RECORD_FORBIDDEN: {
    meaning: 'The roles given do not allow to read or change the record or the field.',
    mend: 'Ask somebody whose role allows it, or change the permissions of the record type.',
  },
  RECORD_FILE_NOT_FOUND: {
    meaning: 'The record has no such file.',
    mend: 'Read the record again and take the SHA-256 from there.',
  },
  RECORD_FILE_INVALID: {
    meaning: 'What is told of a file that is to be attached is not complete or not right.',
    mend: 'Give its name, media type, size, SHA-256 and place.',
  },
  RECORD_ERASURE_REFUSED: {
    meaning: 'A value was to be erased that is not personal, or that the record cannot be without.',
    mend: 'Erase personal fields alone; retire the record, or change the value, first.',
  },
  RECORD_QUERY_INVALID: {
    meaning: 'Records were to be found by a field that is not searched.',
    mend: 'Search by a field that the record type marks with "search".',
  },
  RECORD_REVISION_NOT_FOUND: {
    meaning: 'The record has no such revision.',
    mend: 'Ask for a revision between 1 and the newest one.',
  },
  RECORD_TABLE_UNREADABLE: {
    meaning:
      'A file of rows is neither CSV nor an Excel workbook that can be read, or is too large.',
    mend: 'Save it as .xlsx or as CSV in UTF-8 or GB18030, in parts if it is large.',
  },
  RECORD_TABLE_COLUMNS: {
    meaning: 'The columns of a file are not those of the record type.',
    mend: 'Start from the empty template of the record type.',
  },
  RECORD_IMPORT_TOO_LARGE: {
    meaning: 'The rows of a file are more than a store writes in one commit.',
    mend: 'Import the file in parts.',
  },
} as const satisfies Record<string, ErrorEntry>;

import type { ErrorEntry } from './error-entry.ts';

export const CLI_ERRORS = {
  CLI_USAGE: {
    meaning: 'The command line was given an unknown command or option, or an argument is missing.',
    mend: 'Read `waybill help <command>`.',
  },
  CLI_FILE_NOT_READABLE: {
    meaning: 'A file or folder does not exist or may not be read.',
    mend: 'Correct the path, or the rights of the file.',
  },
  CLI_FILE_NOT_WRITABLE: {
    meaning: 'A file cannot be written, or is there already and must not be overwritten.',
    mend: 'Give a path in a folder that exists and may be written.',
  },
  CLI_FILE_TOO_LARGE: {
    meaning: 'A file is larger than the command line reads, or a folder holds too many files.',
    mend: 'Give the files that are meant one by one, or make them smaller.',
  },
  CLI_FILE_NOT_TEXT: {
    meaning: 'A file is not text in UTF-8.',
    mend: 'Save the file in UTF-8.',
  },
  CLI_NOTHING_FOUND: {
    meaning: 'A folder holds none of the files that the command works on.',
    mend: 'Give the folder that holds them.',
  },
  CLI_JSON_NOT_READABLE: {
    meaning: 'A value on the command line or in a file is not the JSON that is needed.',
    mend: 'Give a JSON object, in the shell within single quotes.',
  },
  CLI_RECORDS_NOT_READABLE: {
    meaning: 'A file of records is not the CSV, JSON or JSON lines that are needed.',
    mend: 'Give CSV with a row of names, a JSON list of objects, or one JSON object in each line.',
  },
  CLI_PROCESS_AMBIGUOUS: {
    meaning: 'It is not clear which process is meant.',
    mend: 'Name it with --process <id>.',
  },
  CLI_STORE_INVALID: {
    meaning:
      'The store is neither a SQLite file nor a MongoDB address, or the file does not exist yet.',
    mend: 'Give --store sqlite:<path> or mongodb://…, or set WAYBILL_STORE; `waybill deploy` makes a file.',
  },
  CLI_QUEUE_INVALID: {
    meaning: 'The queue is neither "embedded" nor on a Redis.',
    mend: 'Give --queue redis://host:port/database, or set WAYBILL_QUEUE.',
  },
  CLI_QUEUE_NOT_SHARED: {
    meaning: 'A command needs a queue on Redis, and none was given.',
    mend: 'Give --queue redis://host:port/database, or set WAYBILL_QUEUE.',
  },
  DOCTOR_WORK_WAITS: {
    meaning: 'Automatic work has been due for longer than a minute.',
    mend: 'Start `waybill worker` on this store and queue; read what the workers report.',
  },
  DOCTOR_NO_WORKER: {
    meaning: 'No process takes work from the queue.',
    mend: 'Start `waybill worker` with the same --store and --queue.',
  },
  DOCTOR_DEAD_LETTERS: {
    meaning: 'References that failed again and again were set aside.',
    mend: 'Mend what their reasons name, then run `waybill doctor --put-back`.',
  },
  WORKER_NOT_DRAINED: {
    meaning: 'A worker was told to end, and its work did not end in time.',
    mend: 'Nothing is lost: others take it up. Give more time with --drain.',
  },
  CLI_KEY_NOT_READABLE: {
    meaning: 'A key for seals is missing or is not an Ed25519 key in PEM.',
    mend: 'Make a pair with `waybill audit keys <file>`, and name the right one of both.',
  },
  CLI_ROWS_NOT_READABLE: {
    meaning: 'A file of rows is neither a JSON list, nor JSON lines, nor CSV with a head line.',
    mend: 'Give a list of objects, one object on each line, or a .csv file with a head line.',
  },
  CLI_RULE_SET_NOT_IN_EFFECT: {
    meaning: 'The rule set of a file is not the version that counts at the end of the period.',
    mend: 'Correct effectiveFrom and the version, or name the deployed rule set by its id.',
  },
  CLI_BENCH_ABSENT: {
    meaning: 'The benchmarks are not part of this installation.',
    mend: 'Run `waybill bench` in a clone of the repository.',
  },
  CLI_BENCH_SERVER_ABSENT: {
    meaning: 'Several processes are to be measured, but no MongoDB or no Redis is named for it.',
    mend: 'Give --store and --queue, or set WAYBILL_TEST_MONGODB and WAYBILL_TEST_REDIS.',
  },
  CLI_DEMO_DIFFERS: {
    meaning: 'A sample order went another way than the demo expects.',
    mend: 'Compare the scenario in processes/order-to-cash/demo/staff with the process.',
  },
  BACKUP_WRONG: {
    meaning: 'A folder is no backup, or what is in it is not what was backed up.',
    mend: 'Name the folder that `waybill backup` has written, or restore from another backup.',
  },
  BACKUP_NOT_POSSIBLE: {
    meaning: 'The store cannot be copied as it is at one moment: it is a MongoDB database.',
    mend: 'Use `mongodump --oplog` on a replica set, or a snapshot of its disks.',
  },
  RESTORE_TARGET_EXISTS: {
    meaning: 'A backup is to be restored to a place where there is a file already.',
    mend: 'Name another --store; move the old file away yourself if it is not needed.',
  },
  CLI_UNEXPECTED: {
    meaning: 'The command line failed in a way that is not foreseen.',
    mend: 'Report it with the message and what was run.',
  },
} as const satisfies Record<string, ErrorEntry>;

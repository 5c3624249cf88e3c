/** Codes whose HTTP status does not follow from their ending. */
const STATUS: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  ARGUMENT_INVALID: 400,
  WORK_ID_INVALID: 400,
  RECORD_QUERY_INVALID: 400,
  STORE_PAGE_LOST: 410,
  AUTH_NEEDED: 401,
  AUTH_REFUSED: 401,
  AUTH_LOCKED: 403,
  AUTH_CSRF: 403,
  AUTH_PASSWORD_CHANGE_NEEDED: 403,
  TASK_NOT_YOURS: 403,
  LEDGER_NOT_YOURS: 403,
  TASK_DUTIES_NOT_SEPARATE: 403,
  TASK_OF_ANOTHER: 403,
  LEDGER_DUTIES_NOT_SEPARATE: 403,
  LEDGER_PERSON_NEEDED: 403,
  RECORD_DUTIES_NOT_SEPARATE: 403,
  TASK_ALREADY_CLAIMED: 409,
  TASK_NOT_OPEN: 409,
  INCIDENT_NOT_OPEN: 409,
  JOB_NOT_OPEN: 409,
  JOB_LOCK_LOST: 409,
  INSTANCE_ENDED: 409,
  COMMIT_CONTENTION: 409,
  RECORD_STALE: 409,
  USER_LAST_ADMINISTRATOR: 409,
  DISCUSSION_FULL: 409,
  REQUEST_TOO_LARGE: 413,
  REQUESTS_TOO_MANY: 429,
  SERVER_STOPPING: 503,
  ENGINE_CLOSED: 503,
  SERVER_UNEXPECTED: 500,
};

/** In order: the first ending that fits. */
const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/_NOT_FOUND$/, 404],
  [/_FORBIDDEN$/, 403],
  [/_(TAKEN|LOCKED|OPEN|CONFLICT)$/, 409],
  [/^STORE_/, 503],
];

/** HTTP status of a code of the catalogue; 422 where what was asked for cannot be done as it is. */
export const statusOf = (code: string): number =>
  STATUS[code] ?? ENDINGS.find(([ending]) => ending.test(code))?.[1] ?? 422;

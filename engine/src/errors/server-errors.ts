import type { ErrorEntry } from './error-entry.ts';

export const SERVER_ERRORS = {
  REQUEST_INVALID: {
    meaning: 'A request does not have the shape that the route needs.',
    mend: 'Correct what `problems` names; /api/docs shows the shape.',
  },
  REQUEST_TOO_LARGE: {
    meaning: 'The body of a request is larger than the route takes.',
    mend: 'Send less at one time.',
  },
  REQUESTS_TOO_MANY: {
    meaning: 'One address or account sent more requests than the server allows.',
    mend: 'Wait as long as Retry-After says.',
  },
  TASK_FILTERS_FULL: {
    meaning: 'A person or department has as many saved filters as are kept.',
    mend: 'Remove one that is not needed any more.',
  },
  TASK_FILTER_FORBIDDEN: {
    meaning: 'A filter is to be saved for a department that the person is not in.',
    mend: 'Save it for yourself, or ask somebody of that department.',
  },
  ROUTE_NOT_FOUND: {
    meaning: 'The server has no such address, or not with this method.',
    mend: 'Look the address up at /api/docs.',
  },
  DEPLOYMENT_REVIEW_NEEDED: {
    meaning: 'Files were to be deployed at once where the company has every release reviewed.',
    mend: 'Make a draft, have it approved by another person, and release it.',
  },
  OIDC_NOT_CONFIGURED: {
    meaning: 'Somebody asks to sign in with a company account, and the server knows no provider.',
    mend: 'Sign in with name and password, or configure WAYBILL_OIDC_FILE.',
  },
  OIDC_NOT_BEGUN: {
    meaning:
      'A browser comes back from the sign-in provider that has not been sent there by this server in the last ten minutes.',
    mend: 'Begin anew at the login page; allow cookies of this site.',
  },
  OIDC_REFUSED: {
    meaning: 'The sign-in provider has not confirmed who signs in, or its answer does not fit.',
    mend: 'Sign in again; if it stays, compare the provider’s settings of this client.',
  },
  OIDC_UNREACHABLE: {
    meaning: 'The sign-in provider does not answer.',
    mend: 'Try again; the administrator checks "issuer" and the network.',
  },
  OIDC_ADDRESS_REFUSED: {
    meaning: 'The sign-in provider names an address that is not its own, which is not called.',
    mend: 'If the provider uses it, list it in "origins" of the file that WAYBILL_OIDC_FILE names.',
  },
  OIDC_EMAIL_NOT_VERIFIED: {
    meaning:
      'The sign-in provider has not verified the e-mail address by which the account is found.',
    mend: 'Have the address verified at the provider, or find accounts by another claim.',
  },
  OIDC_ACCOUNT_AMBIGUOUS: {
    meaning: 'Several accounts have the e-mail address of whoever signs in.',
    mend: 'Give each account an address of its own.',
  },
  OIDC_NO_ACCOUNT: {
    meaning: 'Whoever signs in with a company account has none here, and none is made by itself.',
    mend: 'Ask an administrator for an account, or have them allow that accounts are made.',
  },
  USER_LINKED: {
    meaning: 'An account is another person’s at the sign-in provider.',
    mend: 'Make the new person an account of their own.',
  },
  AUTH_LOCAL_OFF: {
    meaning: 'Passwords of this server are turned off for all but its first administrator.',
    mend: 'Sign in with the company account.',
  },
  AUTH_NEEDED: {
    meaning: 'Nobody is signed in, or the session or token is over.',
    mend: 'Sign in, or send a valid token as Authorization: Bearer.',
  },
  AUTH_REFUSED: {
    meaning: 'The name or the password is wrong, or the account is disabled.',
    mend: 'Try again; after several wrong passwords the account is locked for some minutes.',
  },
  AUTH_LOCKED: {
    meaning: 'The account is locked after several wrong passwords.',
    mend: 'Wait until the lock ends, or ask an administrator for a new password.',
  },
  AUTH_PASSWORD_CHANGE_NEEDED: {
    meaning: 'The password was given by somebody else and must be changed first.',
    mend: 'Set a password of your own.',
  },
  AUTH_PASSWORD_WEAK: {
    meaning: 'A new password is too short, too long, or holds the name of its account.',
    mend: 'Choose one of 12 to 200 characters.',
  },
  AUTH_CSRF: {
    meaning: 'A write came with a session but without the proof that the page itself has sent it.',
    mend: 'Send the csrfToken of the session as X-CSRF-Token, from the server’s own origin.',
  },
  INSTANCE_FORBIDDEN: {
    meaning:
      'The process of an instance, or of one that has called it, does not let the person read it.',
    mend: 'Ask one of its readers, or whoever keeps the process.',
  },
  EXPORT_FORBIDDEN: {
    meaning: 'Everything was to be exported by somebody who may not read every instance.',
    mend: 'Let an auditor export it, or name an instance that you may read.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'An Idempotency-Key was used before, at the same address, for another content.',
    mend: 'Take a new key for what is new.',
  },
  IDEMPOTENCY_ANSWER_GONE: {
    meaning:
      'What was asked for under this key was done, and answered by a secret that is not kept.',
    mend: 'Look whether it is there; end it, and ask under a new key.',
  },
  IDEMPOTENCY_UNDER_WAY: {
    meaning: 'What was asked for under this key is still under way, in this server or another.',
    mend: 'Ask again under the same key in some seconds.',
  },
  AUTH_FORBIDDEN: {
    meaning: 'The person or token has no right to do this.',
    mend: 'Ask somebody whose role allows it, or an administrator for the role.',
  },
  TASK_NOT_YOURS: {
    meaning: 'A task is offered neither to the person nor to a group of theirs.',
    mend: 'Have it assigned or delegated to you.',
  },
  TASK_DUTIES_NOT_SEPARATE: {
    meaning:
      'A task must be done by another person than the one who did a task before it (`separateFrom`).',
    mend: 'Let another person of the group do it.',
  },
  LEDGER_NOT_YOURS: {
    meaning: 'A ledger entry concerns somebody else, and the person does not keep the ledger.',
    mend: 'Ask whoever keeps the ledger.',
  },
  FORM_NOT_FOUND: {
    meaning: 'No form of this id is deployed.',
    mend: 'Deploy the form, or correct the form id at the user task.',
  },
  TASK_NOT_FOUND: {
    meaning: 'There is no open task of this id.',
    mend: 'Read the inbox again: somebody may have completed it.',
  },
  USER_TAKEN: {
    meaning: 'There is a user of this name.',
    mend: 'Choose another name to sign in with.',
  },
  USER_NOT_FOUND: {
    meaning: 'There is no user of this name.',
    mend: 'List the users and take an id from there.',
  },
  USER_LAST_ADMINISTRATOR: {
    meaning: 'Without this account nobody could administer the server any more.',
    mend: 'Make somebody else an administrator first.',
  },
  DEPARTMENT_TAKEN: {
    meaning: 'There is a department of this id.',
    mend: 'Choose another id, or change the one that is there.',
  },
  PASS_TAKEN: {
    meaning: 'There is a session or token of this id.',
    mend: 'Try again.',
  },
  PASS_NOT_FOUND: {
    meaning: 'There is no session or token of this id.',
    mend: 'List the tokens and take an id from there.',
  },
  DISCUSSION_FULL: {
    meaning: 'A task has as many comments as are kept.',
    mend: 'Go on elsewhere, and say where.',
  },
  SERVER_SETTING_INVALID: {
    meaning: 'A setting of the server is not what it must be.',
    mend: 'Correct the option or the environment variable that the message names.',
  },
  SERVER_PORT_TAKEN: {
    meaning: 'Another process listens on the port.',
    mend: 'Stop that process, or give another --port.',
  },
  COMPUTATION_STOPPED: {
    meaning:
      'What was sent takes longer to read and check, or more memory, than the server allows.',
    mend: 'Send less at one time, such as a file with fewer rows.',
  },
  SERVER_STOPPING: {
    meaning: 'The server is about to stop and takes no new requests.',
    mend: 'Send the request again in a few seconds.',
  },
  SERVER_UNEXPECTED: {
    meaning: 'The server failed in a way that is not foreseen.',
    mend: 'Report it with the request id; the log has the rest.',
  },
  CLI_SERVER_ABSENT: {
    meaning: 'The server is not part of this installation.',
    mend: 'Install @waybill/server beside the engine.',
  },
} as const satisfies Record<string, ErrorEntry>;

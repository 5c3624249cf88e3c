import type { ErrorEntry } from './error-entry.ts';

/** Of connectors, and of the job types `waybill:mail` and `waybill:http`: docs/connectors.md. */
export const CONNECTOR_ERRORS = {
  CONNECTOR_INVALID: {
    meaning: 'A setting of a connector is not what it should be.',
    mend: 'Correct what the message names.',
  },
  CONNECTOR_TAKEN: {
    meaning: 'There is a connector of this id.',
    mend: 'Choose another id, or change the one that is there.',
  },
  CONNECTOR_SECRET_NEEDED: {
    meaning: 'A connector signs in, and its secret is missing or was entered for another place.',
    mend: 'Enter the password, token or key.',
  },
  CONNECTOR_KEYS_NEEDED: {
    meaning: 'A secret is to be kept, and the server has no keys to encrypt it with.',
    mend: 'Ask whoever runs the server for keys (WAYBILL_KEYS), and set the secret when it has been started with them.',
  },
  CONNECTOR_PRIVATE_REFUSED: {
    meaning:
      'A connector is to lead into the company’s own network, and the server does not allow it.',
    mend: 'Whoever runs the server sets WAYBILL_CONNECTORS_PRIVATE=allowed.',
  },
  CONNECTOR_NOT_FOUND: {
    meaning: 'A task, or somebody, names a connector that is not there.',
    mend: 'Name one of the list, or let an administrator set it up.',
  },
  CONNECTOR_OFF: {
    meaning: 'A task uses a connector that is switched off.',
    mend: 'Let an administrator switch it on, then resolve the incident.',
  },
  CONNECTOR_NOT_ALLOWED: {
    meaning: 'A process uses a connector that was not set up for it.',
    mend: 'Let an administrator add the process to the connector.',
  },
  MAIL_INPUT_INVALID: {
    meaning: 'An input of a mail is missing or is not what it should be.',
    mend: 'Correct the input mappings of the task.',
  },
  MAIL_ADDRESS_INVALID: {
    meaning: 'A recipient of a mail is no mail address.',
    mend: 'Correct the address where it comes from, then resolve the incident.',
  },
  MAIL_ADDRESS_REFUSED: {
    meaning: 'The mail server has refused every recipient.',
    mend: 'Correct the addresses, then resolve the incident.',
  },
  MAIL_REFUSED: {
    meaning: 'The mail server has refused a mail for good.',
    mend: 'See what it says; an administrator checks sender and account.',
  },
  MAIL_ATTACHMENT_NOT_FOUND: {
    meaning: 'A mail is to have a file that is not there, was erased, or is too large.',
    mend: 'Attach the file to a task of the instance, or leave it out.',
  },
  MAIL_UNREACHABLE: {
    meaning: 'The mail server could not be reached, or put the mail off, at every try.',
    mend: 'Let an administrator look after the mail server, then resolve the incident.',
  },
  HTTP_INPUT_INVALID: {
    meaning: 'An input of a request is missing or is not what it should be.',
    mend: 'Correct the input mappings of the task.',
  },
  HTTP_ADDRESS_REFUSED: {
    meaning:
      'A request is to go where it may not: not below its connector, or not to a public address.',
    mend: 'Correct path or url, or use a connector that an administrator has set up for it.',
  },
  HTTP_NOT_FOUND: {
    meaning: 'The other system knows no such thing (404, 410).',
    mend: 'Catch it at the task, or allow the status as a result.',
  },
  HTTP_UNAUTHORIZED: {
    meaning: 'The other system does not let the connector in (401, 403).',
    mend: 'Let an administrator enter the secret anew and test the connector.',
  },
  HTTP_CONFLICT: {
    meaning: 'The other system says that something else came first (409, 412).',
    mend: 'Catch it at the task, or look there and resolve the incident.',
  },
  HTTP_REJECTED: {
    meaning: 'The other system has rejected the request (another 4xx, or a redirect).',
    mend: 'See its answer, correct the inputs, then resolve the incident.',
  },
  HTTP_FAILED: {
    meaning: 'The other system has failed (5xx), at every try that was safe.',
    mend: 'Look there, then resolve the incident.',
  },
  HTTP_UNREACHABLE: {
    meaning: 'The other system could not be connected to, at every try.',
    mend: 'Look whether it runs and the address is right, then resolve the incident.',
  },
  HTTP_UNANSWERED: {
    meaning: 'A request was sent, and nobody knows what came of it.',
    mend: 'Look in the other system whether it was done; resolve the incident by doing it again, or go on without.',
  },
  HTTP_ANSWER_TOO_LARGE: {
    meaning: 'The answer of another system is larger than 1 MiB.',
    mend: 'Ask for less.',
  },
} as const satisfies Record<string, ErrorEntry>;

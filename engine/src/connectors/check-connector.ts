import type { Failure } from '../errors/failure.ts';
import type { Authentication, ConnectorSetting } from './connector-setting.ts';

/** Headers that a connector's key cannot go in: the connection's own, and those of sign-in and session. */
export const RESERVED_HEADERS: ReadonlySet<string> = new Set([
  ...['authorization', 'proxy-authorization', 'cookie', 'host', 'connection', 'keep-alive'],
  ...['transfer-encoding', 'te', 'trailer', 'upgrade', 'expect', 'content-length'],
  ...['idempotency-key', 'content-type'],
]);

/** A name of a header (RFC 9110 §5.6.2). */
export const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const HOST = /^([a-z0-9.-]{1,253}|\[[0-9a-f:]{2,45}\])(:\d{1,5})?$/;
const MOST_HOSTS = 20;
const MOST_PROCESSES = 200;

/** Undefined where the setting can be meant. */
export function problemOf(connector: ConnectorSetting): Failure | undefined {
  const { id, title, address, hosts, processes = [], authentication } = connector;
  if (!ID.test(id)) return invalid('a name of small letters, digits, dots and hyphens', id);
  if (title.trim() === '' || title.length > 100)
    return invalid('a title of 1 to 100 characters', title);
  if (!isAddress(address)) return invalid('an address such as https://erp.example.com/api', '…');
  const wrong = hosts.find((host) => !HOST.test(host));
  if (wrong !== undefined) return invalid('hosts such as files.example.com:8443', wrong);
  if (hosts.length > MOST_HOSTS)
    return invalid(`at most ${String(MOST_HOSTS)} hosts`, hosts.length);
  if (processes.length > MOST_PROCESSES)
    return invalid(`at most ${String(MOST_PROCESSES)} processes`, processes.length);
  return wrongWay(authentication);
}

/** Not shown where it is wrong: it may hold a password. */
function isAddress(address: string): boolean {
  if (address.length > 500 || !URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}

function wrongWay(way: Authentication): Failure | undefined {
  if (way.kind === 'basic' && (way.user === '' || /[:\p{Cc}]/u.test(way.user)))
    return invalid('a user without a colon', way.user);
  if (way.kind !== 'api-key') return undefined;
  const { header } = way;
  if (HEADER_NAME.test(header) && !RESERVED_HEADERS.has(header.toLowerCase())) return undefined;
  return invalid('the name of a header such as X-Api-Key', header);
}

const invalid = (expected: string, given: string | number): Failure => ({
  code: 'CONNECTOR_INVALID',
  message: `Expected ${expected}, but got ${JSON.stringify(given)}.`,
  mend: 'Correct the connector.',
});

export const taken = ({ id }: ConnectorSetting): Failure => ({
  code: 'CONNECTOR_TAKEN',
  message: `Expected a new connector, but "${id}" exists.`,
  mend: 'Choose another id, or change the one that is there.',
});

export const secretMissing = ({ id }: ConnectorSetting): Failure => ({
  code: 'CONNECTOR_SECRET_NEEDED',
  message: `Expected a secret for connector "${id}", but none was entered.`,
  mend: 'Enter the password, token or key, or choose that it signs in with nothing.',
});

export const secretNeeded = ({ id }: ConnectorSetting): Failure => ({
  code: 'CONNECTOR_SECRET_NEEDED',
  message: `Expected the secret of connector "${id}" anew, but only where it is sent to was changed.`,
  mend: 'Enter the password, token or key once more.',
});

export const secretWrong = ({ id }: ConnectorSetting): Failure => ({
  code: 'CONNECTOR_INVALID',
  message: `Expected the secret of connector "${id}" to have 1 to 4,000 characters in one line, but it has not.`,
  mend: 'Enter it without line breaks.',
});

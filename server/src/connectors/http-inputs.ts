import { HEADER_NAME, RESERVED_HEADERS } from '@waybill/engine/connectors';
import type { Job, Json } from '@waybill/engine';
import { inputsOf, type Inputs } from './inputs.ts';
import { listOf } from './json-shapes.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** What a task asks for, before it is known where it goes. */
export interface HttpInputs {
  readonly connector?: string;
  readonly path?: string;
  readonly url?: string;
  readonly method: Method;
  readonly query: readonly (readonly [string, string])[];
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
  readonly allowedStatus: readonly number[];
  /** Milliseconds. */
  readonly timeout: number;
}

const MOST_ADDRESS = 4_000;
const MOST_HEADERS = 50;
const MOST_HEADER = 4_000;
const MOST_PARAMETERS = 200;
/** Bytes sent. */
const MOST_SENT = 1_024 * 1_024;
const SECONDS = { least: 1, most: 60, usual: 30 } as const;

/** HTTP_INPUT_INVALID where one is not what it should be. */
export function readHttpInputs(job: Job): HttpInputs {
  const inputs = inputsOf(job, 'HTTP_INPUT_INVALID');
  const connector = inputs.text('connector', 64);
  const path = inputs.text('path', MOST_ADDRESS);
  const url = inputs.text('url', MOST_ADDRESS);
  if (connector === undefined && url === undefined)
    throw inputs.wrong('connector', 'given where there is no "url"');
  if (path !== undefined && url !== undefined)
    throw inputs.wrong('path', 'absent where there is a "url"');
  const method = methodOf(inputs);
  const body = bodyOf(inputs, method);
  return {
    ...(connector !== undefined && { connector }),
    ...(path !== undefined && { path }),
    ...(url !== undefined && { url }),
    ...{ method, query: queryOf(inputs), headers: headersOf(inputs) },
    ...(body !== undefined && { body }),
    ...{ allowedStatus: statusesOf(inputs), timeout: timeoutOf(inputs) },
  };
}

function methodOf(inputs: Inputs): Method {
  const given = (inputs.text('method', 10) ?? 'GET').toUpperCase();
  const method = METHODS.find((one) => one === given);
  if (method) return method;
  throw inputs.wrong('method', `one of ${METHODS.join(', ')}`);
}

function bodyOf(inputs: Inputs, method: Method): string | undefined {
  const given = inputs.value('body');
  if (given === undefined) return undefined;
  if (method === 'GET' || method === 'HEAD') throw inputs.wrong('body', `absent with ${method}`);
  const text = JSON.stringify(given);
  if (Buffer.byteLength(text) <= MOST_SENT) return text;
  throw inputs.wrong('body', 'at most 1 MiB');
}

function queryOf(inputs: Inputs): HttpInputs['query'] {
  const pairs = Object.entries(inputs.context('query')).flatMap(([name, value]) =>
    listOf(value)
      .filter((one) => one !== null)
      .map((one) => [name, parameterOf(inputs, one)] as const),
  );
  if (pairs.length <= MOST_PARAMETERS) return pairs;
  throw inputs.wrong('query', `of at most ${String(MOST_PARAMETERS)} parameters`);
}

function parameterOf(inputs: Inputs, value: Json): string {
  if (typeof value !== 'object') return String(value);
  throw inputs.wrong('query', 'of texts, numbers, true and false, and lists of them');
}

function headersOf(inputs: Inputs): HttpInputs['headers'] {
  const given = Object.entries(inputs.context('headers'));
  if (given.length > MOST_HEADERS)
    throw inputs.wrong('headers', `at most ${String(MOST_HEADERS)} headers`);
  return Object.fromEntries(
    given.map(([header, value]) => {
      const name = header.toLowerCase();
      if (!HEADER_NAME.test(name) || RESERVED_HEADERS.has(name))
        throw inputs.wrong('headers', `without ${JSON.stringify(header)}`);
      if (typeof value !== 'string' || !isHeaderValue(value))
        throw inputs.wrong('headers', 'of texts in one line of Latin signs');
      return [name, value];
    }),
  );
}

/** RFC 9110 §5.5, without what other programs read differently. */
const isHeaderValue = (value: string): boolean =>
  value.length <= MOST_HEADER && /^[\t\x20-\x7e]*$/.test(value);

function statusesOf(inputs: Inputs): readonly number[] {
  const given = inputs.value('allowedStatus') ?? [];
  const list = listOf(given);
  const statuses = list.filter((one) => typeof one === 'number');
  const right = statuses.every((one) => Number.isInteger(one) && one >= 400 && one < 600);
  if (statuses.length === list.length && right && list.length <= 20) return statuses;
  throw inputs.wrong('allowedStatus', 'a list of numbers from 400 to 599');
}

function timeoutOf(inputs: Inputs): number {
  const { least, most, usual } = SECONDS;
  const seconds = inputs.value('timeout') ?? usual;
  if (typeof seconds === 'number' && seconds >= least && seconds <= most) return seconds * 1_000;
  throw inputs.wrong('timeout', `a number of seconds from ${String(least)} to ${String(most)}`);
}

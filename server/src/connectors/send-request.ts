import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overTls } from 'node:https';
import { isIP } from 'node:net';
import {
  AddressRefused,
  isCompanyAddress,
  isPublicAddress,
  lookupWhere,
} from '../outside/public-address.ts';

export interface OutsideRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for everything. */
  readonly timeout: number;
  readonly private: boolean;
}

export interface OutsideAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

/** Why there is no answer. `not-sent`: nothing has left; `unanswered`: nobody knows what came of it. */
export class NoAnswer extends Error {
  readonly kind: 'refused' | 'not-sent' | 'unanswered' | 'too-large';
  constructor(kind: NoAnswer['kind'], message: string) {
    super(message);
    this.name = 'NoAnswer';
    this.kind = kind;
  }
}

/** Bytes of an answer. */
const MOST_ANSWERED = 1_024 * 1_024;

/**
 * Sends one request, follows no redirect, and reads at most 1 MiB of the answer. The address is
 * judged when the connection is made, and no connection is used again. Rejects with `NoAnswer`.
 */
export async function sendRequest(request: OutsideRequest): Promise<OutsideAnswer> {
  const { url, method, headers, body, timeout } = request;
  const isMeant = request.private ? isCompanyAddress : isPublicAddress;
  // An address as such is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isMeant(host))
    throw new NoAnswer('refused', new AddressRefused(host, host).message);
  const begin = url.protocol === 'https:' ? overTls : overHttp;
  return new Promise((resolve, reject) => {
    let connected = false;
    const fail = (thrown: Error): void =>
      reject(thrown instanceof NoAnswer ? thrown : whyNot(thrown, connected));
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sending = begin(url, {
      ...{ method, headers: { ...headers, ...length }, agent: false },
      ...{ signal: AbortSignal.timeout(timeout), lookup: lookupWhere(isMeant) },
    });
    sending.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
      }),
    );
    sending.on('error', fail);
    sending.on('response', (response) => {
      read(response).then(resolve, (thrown: unknown) => {
        sending.destroy();
        fail(thrown instanceof Error ? thrown : new Error(String(thrown)));
      });
    });
    sending.end(body);
  });
}

async function read(response: IncomingMessage): Promise<OutsideAnswer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    // Bytes, since no encoding was set.
    const buffer = part as Buffer;
    bytes += buffer.length;
    if (bytes > MOST_ANSWERED)
      throw new NoAnswer('too-large', 'Expected an answer of at most 1 MiB, but it is larger.');
    parts.push(buffer);
  }
  return {
    status: response.statusCode ?? 0,
    headers: headersOf(response),
    content: Buffer.concat(parts),
  };
}

const MOST_HEADERS = 50;
const MOST_HEADER = 2_000;

function headersOf({ headers }: IncomingMessage): OutsideAnswer['headers'] {
  const told = Object.entries(headers).flatMap(([name, value]) =>
    name === 'set-cookie' || value === undefined
      ? []
      : [[name, String(value).slice(0, MOST_HEADER)] as const],
  );
  return Object.fromEntries(told.slice(0, MOST_HEADERS));
}

function whyNot(thrown: Error, connected: boolean): NoAnswer {
  if (thrown instanceof AddressRefused) return new NoAnswer('refused', thrown.message);
  const late = thrown.name === 'TimeoutError' || thrown.name === 'AbortError';
  const because = late ? 'the time was over' : thrown.message.slice(0, 300);
  return connected
    ? new NoAnswer('unanswered', `Expected a whole answer, but ${because}.`)
    : new NoAnswer('not-sent', `Expected a connection, but ${because}.`);
}

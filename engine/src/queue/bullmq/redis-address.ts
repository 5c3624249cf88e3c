import { fail, ok, type Result } from '../../errors/failure.ts';

/** Where a queue lives. */
export interface RedisAddress {
  /** For the client: with user, password and database, without what is ours. */
  readonly url: string;
  /** For people: without user and password. */
  readonly shown: string;
  /** In front of every key, so that several companies may share one Redis. */
  readonly prefix: string;
}

const DEFAULT_PREFIX = 'waybill';

/** Reads `redis[s]://[user:password@]host[:port][/database][?prefix=<letters, digits, - and _>]`. */
export function readRedisAddress(text: string): Result<RedisAddress> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^rediss?:$/.test(url.protocol)) return invalid('it is no redis:// URL');
  if (url.hostname === '') return invalid('it names no host');
  if (!/^\/?\d*$/.test(url.pathname)) return invalid('its path is not the number of a database');
  const prefix = url.searchParams.get('prefix') ?? DEFAULT_PREFIX;
  // Braces keep the keys of one queue on one node where a proxy spreads them over several.
  if (!/^\{?[\w-]{1,60}\}?$/.test(prefix)) {
    return invalid('its prefix is not made of letters, digits, "-" and "_"');
  }
  url.searchParams.delete('prefix');
  return ok({ url: url.href, shown: `${url.protocol}//${url.host}${url.pathname}`, prefix });
}

/** Without the text itself: it may hold a password. */
const invalid = (because: string) =>
  fail({
    code: 'QUEUE_URL_INVALID',
    message: `Expected the address of the queue to be redis://host:port/database?prefix=name, but ${because}.`,
    mend: 'Correct --queue or WAYBILL_QUEUE; rediss:// is for TLS.',
  });

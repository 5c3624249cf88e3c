import { randomUUID } from 'node:crypto';

/** `redis://host:port` of a Redis that tests may use and wipe; undefined where there is none. */
export const TEST_REDIS: string | undefined = process.env['WAYBILL_TEST_REDIS'] || undefined;

if (TEST_REDIS === undefined) {
  console.error(
    'Left out: what needs Redis. Set WAYBILL_TEST_REDIS (scripts/start-test-redis.mjs).',
  );
}

/** A queue of its own on that Redis: `redis://…?prefix=…`. */
export function redisQueue(): `redis://${string}` {
  const [, rest = ''] = (TEST_REDIS ?? '').split('redis://');
  return `redis://${rest}?prefix=test-${randomUUID()}`;
}

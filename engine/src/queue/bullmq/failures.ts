import type { Failure } from '../../errors/failure.ts';
import type { WorkReference } from '../../ports/index.ts';
import { keyOf } from '../shared/key-of.ts';

export const unreachable = (shown: string, cause: unknown): Failure => ({
  code: 'QUEUE_UNREACHABLE',
  message: `Expected a Redis that answers at ${shown}, but ${reasonOf(cause)}.`,
  mend: 'Start Redis, or correct --queue or WAYBILL_QUEUE; user and password belong into the URL.',
});

export const interrupted = (shown: string, cause: unknown): Failure => ({
  code: 'QUEUE_INTERRUPTED',
  message: `Expected Redis at ${shown} to stay reachable, but ${reasonOf(cause)}. Work goes on from the store, more slowly.`,
  mend: 'Bring Redis back; nothing is lost, and nothing else is to be done.',
});

export const evicting = (shown: string, policy: string): Failure => ({
  code: 'QUEUE_EVICTS',
  message: `Expected Redis at ${shown} to keep every key (maxmemory-policy noeviction), but its policy is "${policy}".`,
  mend: 'Set `maxmemory-policy noeviction`; until then references that Redis drops come back from the store, more slowly.',
});

export const tooOld = (shown: string, version: string): Failure => ({
  code: 'QUEUE_SERVER_OLD',
  message: `Expected Redis 6.2 or later at ${shown}, but it is ${version}.`,
  mend: 'Update Redis.',
});

export const setAside = (reference: WorkReference, tries: number, cause: unknown): Failure => ({
  code: 'QUEUE_DEAD_LETTER',
  message: `Expected to carry out "${keyOf(reference)}", but it failed ${tries} times and was set aside: ${reasonOf(cause)}`,
  mend: 'Mend what the message names, then run `waybill doctor --put-back`; its work is still in the store.',
});

export const unreadable = (): Failure => ({
  code: 'QUEUE_JOB_NOT_READABLE',
  message: 'Expected a job written by Waybill in the queue, but it has another shape.',
  mend: 'Find out who else writes to this Redis under the same prefix.',
});

const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');

import { WaybillError } from '../../errors/failure.ts';
import { answerClaim } from '../../intake/index.ts';
import { contention, type IntakeParts } from './intake-context.ts';
import type { WrittenAnswer } from './intake-values.ts';

/** Answers that may take a number between its choice and the commit. */
const MOST_RACES = 100;

/**
 * Writes an answer under the next control number of ours. Of answers that want the same at once one
 * has it, and the others, for which nothing was written, take the next.
 */
export async function underOwnNumber(
  parts: IntakeParts,
  messageId: string,
  write: (controlNumber: string) => Promise<WrittenAnswer | undefined>,
): Promise<WrittenAnswer> {
  for (let races = 0; races <= MOST_RACES; races += 1) {
    const written = await write(await nextNumber(parts, messageId));
    if (written) return written;
  }
  throw new WaybillError(contention(messageId));
}

/** The next that no answer of ours has: nine digits count seconds for 31 years. */
async function nextNumber({ context }: IntakeParts, messageId: string): Promise<string> {
  const { store, clock } = context;
  const first = Math.floor((clock.now() - FIRST_NUMBER) / 1_000);
  for (let number = first; number < first + MOST_TRIES; number += 1) {
    const controlNumber = String(number % 1e9);
    if ((await store.claimOwner(answerClaim(controlNumber))) === undefined) return controlNumber;
  }
  throw new WaybillError(contention(messageId));
}

const FIRST_NUMBER = Date.UTC(2020, 0, 1);
/** Answers that were written within the same seconds. */
const MOST_TRIES = 10_000;

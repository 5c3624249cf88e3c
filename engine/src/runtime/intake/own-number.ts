import { WaybillError } from '../../errors/failure.ts';
import { answerClaim, numbersFrom } from '../../intake/index.ts';
import { contention, type IntakeParts } from './intake-context.ts';
import type { WrittenAnswer } from './intake-values.ts';

interface Wanted {
  readonly messageId: string;
  /** One where absent. */
  readonly count?: number;
}

/** Answers that may take a number between its choice and the commit. */
const MOST_RACES = 100;

/**
 * Writes an answer under the next control numbers of ours, of which it gets the first. Of answers that want the same at once one
 * has it, and the others, for which nothing was written, take the next.
 */
export async function underOwnNumber(
  parts: IntakeParts,
  wanted: Wanted,
  write: (controlNumber: string) => Promise<WrittenAnswer | undefined>,
): Promise<WrittenAnswer> {
  for (let races = 0; races <= MOST_RACES; races += 1) {
    const written = await write(await nextNumber(parts, wanted));
    if (written) return written;
  }
  throw new WaybillError(contention(wanted.messageId));
}

/** The next that, with those after it, no answer of ours has: nine digits count seconds for 31 years. */
async function nextNumber({ context }: IntakeParts, { messageId, count = 1 }: Wanted) {
  const { store, clock } = context;
  const first = Math.floor((clock.now() - FIRST_NUMBER) / 1_000);
  for (let number = first; number < first + MOST_TRIES; number += 1) {
    const numbers = numbersFrom(String(number % 1e9), count);
    const owners = await Promise.all(numbers.map((one) => store.claimOwner(answerClaim(one))));
    const taken = owners.findLastIndex((owner) => owner !== undefined);
    if (taken < 0) return String(number % 1e9);
    number += taken;
  }
  throw new WaybillError(contention(messageId));
}

const FIRST_NUMBER = Date.UTC(2020, 0, 1);
/** Answers that were written within the same seconds. */
const MOST_TRIES = 10_000;

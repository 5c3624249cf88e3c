import { WaybillError } from '../../errors/failure.ts';
import { answerClaim } from '../../intake/index.ts';
import { contention, type IntakeParts } from './intake-context.ts';

/** The next control number that no answer of ours has: nine digits count seconds for 31 years. */
export async function ownNumber({ context }: IntakeParts, messageId: string): Promise<string> {
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

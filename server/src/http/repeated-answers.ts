import { createHash } from 'node:crypto';
import { WaybillError } from '@waybill/engine';

/** What was answered to writes with an Idempotency-Key, so that the same is answered again. */
export interface RepeatedAnswers {
  /** Does `work`, unless it was done under this name: then gives what it gave, while it is under way, too. */
  readonly once: <T>(asked: Asked, work: () => Promise<T>) => Promise<T>;
}

export interface Asked {
  /** Of the caller, the address and the key. */
  readonly name: string;
  /** What was asked for; another under the same name is refused. */
  readonly content: unknown;
  /** The answer holds a secret: it is not kept, and asking again is refused. */
  readonly secret: boolean;
}

interface Kept {
  readonly digest: string;
  readonly until: number;
  readonly answer: Promise<unknown>;
}

const DAY = 86_400_000;
/** Answers kept at most; the oldest go. */
const MOST = 10_000;
/** Characters of JSON; a longer answer is not kept, and the work asked for again by its own keys. */
const LONGEST = 65_536;

/** Of this process, and for a day: what must hold beyond that is claimed in the store by the work itself. */
export function createRepeatedAnswers(now: () => number): RepeatedAnswers {
  const kept = new Map<string, Kept>();
  const drop = (name: string, one: Kept): void => {
    if (kept.get(name) === one) kept.delete(name);
  };
  const known = (name: string): Kept | undefined => {
    const one = kept.get(name);
    if (one && one.until <= now()) kept.delete(name);
    return kept.get(name);
  };
  const begin = <T>({ name, content, secret }: Asked, work: () => Promise<T>): Promise<T> => {
    const answer = work();
    const one: Kept = { digest: digestOf(content), until: now() + DAY, answer };
    kept.set(name, one);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    answer.then(
      (given) => {
        if (secret) kept.set(name, { ...one, answer: Promise.resolve(undefined) });
        else if (JSON.stringify([given]).length > LONGEST) drop(name, one);
      },
      // What has failed may be tried again.
      () => drop(name, one),
    );
    return answer;
  };
  return {
    once: async <T>(asked: Asked, work: () => Promise<T>): Promise<T> => {
      const before = known(asked.name);
      if (!before) return begin(asked, work);
      if (before.digest !== digestOf(asked.content)) throw new WaybillError(REUSED);
      if (asked.secret) throw new WaybillError(ANSWER_GONE);
      // By the name it was asked of the same route, whose answers have one shape.
      return before.answer as Promise<T>;
    },
  };
}

const digestOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([content]))
    .digest('base64url');

const REUSED = {
  code: 'IDEMPOTENCY_KEY_REUSED',
  message:
    'Expected the same request under the same Idempotency-Key, but it asks for something else.',
  mend: 'Take a new key for what is new.',
};

export const ANSWER_GONE = {
  code: 'IDEMPOTENCY_ANSWER_GONE',
  message:
    'Expected an answer that is kept, but what was asked for was answered by a secret, once.',
  mend: 'Look whether it is there; end it, and ask under a new key.',
};

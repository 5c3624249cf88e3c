import { createHash, createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WaybillError, type Engine } from '@waybill/engine';
import type { Logger } from 'pino';

/** What was answered to writes with an Idempotency-Key, so that the same is answered again. */
export interface RepeatedAnswers {
  /** Does `work`, unless it was done under this name and key: then gives what it gave. */
  readonly once: <T>(asked: Asked, work: () => Promise<T>) => Promise<T>;
}

export interface Asked {
  /** Of the caller and the address. */
  readonly name: string;
  /** As the caller has sent it. */
  readonly key: string;
  /** What was asked for; another under the same name and key is refused. */
  readonly content: unknown;
  /** The answer holds a secret: it is not kept, and asking again is refused. */
  readonly secret: boolean;
}

const DAY = 86_400_000;
/** Characters of JSON; a longer answer is not kept, and the work asked for again by its own keys. */
const LONGEST = 16_384;
/** Milliseconds after which a process that tells no more of its work counts as dead. */
const LEASE = 15_000;
const RENEWAL = 5_000;
/** Until another process has ended or counts as dead. */
const PATIENCE = 20_000;
const FIRST_LOOK = 25;
const LAST_LOOK = 400;

interface Identified {
  readonly id: string;
  readonly digest: string;
}

interface UnderWay extends Identified {
  readonly answer: Promise<unknown>;
}

type Answers = Engine['answers'];

/**
 * Kept in the store, for every process and for a day. What must not be done twice is claimed there by
 * the work itself, in its own commit: where a process dies before the answer is kept, the work is
 * asked for again, and its claim makes nothing of it.
 */
export function createRepeatedAnswers(answers: Answers, log: Logger): RepeatedAnswers {
  const here = new Map<string, UnderWay>();
  const join = async ({ digest, answer }: UnderWay, asked: Asked): Promise<unknown> => {
    mustBeSame(digest, asked);
    const given = await answer;
    if (asked.secret) throw new WaybillError(ANSWER_GONE);
    return given;
  };
  const begin = async <T>(asked: Asked, work: () => Promise<T>): Promise<unknown> => {
    const id = idOf(asked);
    const carried = carryOut({ answers, log, asked, id }, work);
    const answer = carried.then((one) => one.answer);
    here.set(id, { id, digest: digestOf(asked), answer });
    const forget = (): void => void here.delete(id);
    carried.then(({ kept }) => kept.then(forget), forget);
    return answer;
  };
  return {
    once: async <T>(asked: Asked, work: () => Promise<T>): Promise<T> => {
      const before = here.get(idOf(asked));
      // By the name it was asked of the same route, whose answers have one shape.
      return (before ? join(before, asked) : begin(asked, work)) as Promise<T>;
    },
  };
}

interface Carrying {
  readonly answers: Answers;
  readonly log: Logger;
  readonly asked: Asked;
  readonly id: string;
}

interface Carried {
  readonly answer: unknown;
  /** Never rejects. Whoever has asked does not wait for it: until then the attempt counts as under way. */
  readonly kept: Promise<void>;
}

async function carryOut(carrying: Carrying, work: () => Promise<unknown>): Promise<Carried> {
  const { answers, asked, id } = carrying;
  const attempt = randomUUID();
  const known = await knownAnswer(carrying, attempt);
  if (known !== undefined) return { answer: readAnswer(known, asked), kept: Promise.resolve() };
  const renewal = setInterval(() => {
    // Where this fails again and again, another begins, and finds what this one has claimed.
    answers.keep({ id, attempt, until: Date.now() + LEASE }).catch(() => undefined);
  }, RENEWAL);
  try {
    const answer = await work();
    const kept = remember(carrying, attempt, answer).finally(() => clearInterval(renewal));
    return { answer, kept };
  } catch (thrown) {
    clearInterval(renewal);
    // What has failed may be tried again.
    await answers.drop({ id, attempt }).catch(() => undefined);
    throw thrown;
  }
}

/** Undefined: this attempt has begun. Waits for one of another process. */
async function knownAnswer(
  { answers, asked, id }: Carrying,
  attempt: string,
): Promise<string | undefined> {
  const digest = digestOf(asked);
  const end = performance.now() + PATIENCE;
  for (let pause = FIRST_LOOK; ; pause = Math.min(pause * 2, LAST_LOOK)) {
    const now = Date.now();
    const there = await answers.begin({ id, digest, attempt, until: now + LEASE }, now);
    if (!there) return undefined;
    mustBeSame(there.digest, asked);
    if (there.answer !== undefined) return there.answer;
    if (performance.now() > end) throw new WaybillError(UNDER_WAY);
    await sleep(pause);
  }
}

/** Never rejects: the work is done, whatever becomes of its answer. */
async function remember(
  { answers, log, asked, id }: Carrying,
  attempt: string,
  answer: unknown,
): Promise<void> {
  const text = asked.secret ? NOT_KEPT : JSON.stringify([answer]);
  try {
    if (text.length > LONGEST) await answers.drop({ id, attempt });
    else await answers.keep({ id, attempt, until: Date.now() + DAY, answer: text });
  } catch (thrown) {
    log.warn({ err: thrown }, 'answer not kept');
  }
}

const NOT_KEPT = '';

function readAnswer(text: string, { secret }: Asked): unknown {
  if (secret || text === NOT_KEPT) throw new WaybillError(ANSWER_GONE);
  // Written by `remember`.
  return (JSON.parse(text) as readonly unknown[])[0];
}

function mustBeSame(digest: string, asked: Asked): void {
  if (digest !== digestOf(asked)) throw new WaybillError(REUSED);
}

const idOf = ({ name, key }: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify([name, key]))
    .digest('base64url');

/** Under the key, of which the store has only a digest: so that nobody guesses a content from it. */
const digestOf = ({ key, content }: Asked): string =>
  createHmac('sha256', key)
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

const UNDER_WAY = {
  code: 'IDEMPOTENCY_UNDER_WAY',
  message: 'Expected what was asked for under this key to be done, but it is still under way.',
  mend: 'Ask again under the same key in some seconds.',
};

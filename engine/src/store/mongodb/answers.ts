import { WaybillError } from '../../errors/failure.ts';
import type { AnswerStore } from '../../ports/index.ts';
import type { Tables } from './database.ts';
import type { AnswerDocument } from './documents.ts';
import { contentionFailure } from './failures.ts';

/** Attempts under one key that may come and go while another looks at it. */
const MAX_RIVALS = 100;

export function createAnswers({ answers }: Tables): AnswerStore {
  const writer = answers.createWriter();
  const beginAnswer: AnswerStore['beginAnswer'] = async ({ id, ...asking }, now) => {
    const document = { _id: id, ...asking };
    for (let rival = 0; rival < MAX_RIVALS; rival += 1) {
      const { duplicates } = await writer.write([{ insertOne: { document } }]);
      if (duplicates.size === 0) return undefined;
      const over = { _id: id, until: { $lte: now } };
      if ((await answers.update(over, { $set: asking, $unset: { answer: 1 } })) === 1)
        return undefined;
      const there = await answers.findOne({ _id: id });
      if (there) return answerOf(there);
    }
    throw new WaybillError(contentionFailure('an Idempotency-Key'));
  };
  return {
    beginAnswer,
    keepAnswer: async ({ id, attempt, until, answer }) => {
      const change = { until, ...(answer !== undefined && { answer }) };
      const underWay = { _id: id, attempt, answer: { $exists: false } };
      return (await answers.update(underWay, { $set: change })) === 1;
    },
    dropAnswer: async ({ id, attempt }) => {
      await answers.delete({ _id: id, attempt });
    },
    expireAnswers: async (now, most) => {
      const over = await answers.delete({ until: { $lte: now } });
      const tooMany = (await answers.count({})) - most;
      if (tooMany <= 0) return over;
      const first = { sort: { until: 1, _id: 1 }, limit: tooMany, fields: ['_id'] } as const;
      const ids = (await answers.find({}, first)).map(({ _id }) => _id);
      return over + (await answers.delete({ _id: { $in: ids } }));
    },
  };
}

const answerOf = ({ _id: id, digest, attempt, until, answer }: AnswerDocument) => ({
  ...{ id, digest, attempt, until },
  ...(answer !== undefined && { answer }),
});

import type { AnswerStore, StoredAnswer } from '../../ports/index.ts';
import type { Database } from './database.ts';
import type { Writer } from './writer.ts';

type AnswerRow = Omit<StoredAnswer, 'answer'> & { readonly answer: string | null };

export function createAnswers(database: Database, { write }: Writer): AnswerStore {
  const find = database.prepare<AnswerRow>('SELECT * FROM answers WHERE id = ?');
  const put = database.prepare(
    'INSERT OR REPLACE INTO answers (id, digest, attempt, until) VALUES (?, ?, ?, ?)',
  );
  const keep = database.prepare(
    'UPDATE answers SET until = ?, answer = ? WHERE id = ? AND attempt = ? AND answer IS NULL',
  );
  const drop = database.prepare('DELETE FROM answers WHERE id = ? AND attempt = ?');
  const expire = database.prepare('DELETE FROM answers WHERE until <= ?');
  const cut = database.prepare(
    `DELETE FROM answers WHERE id IN
      (SELECT id FROM answers ORDER BY until DESC LIMIT -1 OFFSET ?)`,
  );
  return {
    beginAnswer: ({ id, digest, attempt, until }, now) =>
      write(() => {
        const there = find.get(id);
        if (there && there.until > now) return answerOf(there);
        put.run(id, digest, attempt, until);
        return undefined;
      }),
    keepAnswer: ({ id, attempt, until, answer = null }) =>
      write(() => keep.run(until, answer, id, attempt) === 1),
    dropAnswer: ({ id, attempt }) => write(() => void drop.run(id, attempt)),
    expireAnswers: (now, most) => write(() => expire.run(now) + cut.run(most)),
  };
}

const answerOf = ({ answer, ...asking }: AnswerRow): StoredAnswer => ({
  ...asking,
  ...(answer !== null && { answer }),
});

import type { AnswerStore } from '../../ports/index.ts';
import type { Tables } from './tables.ts';

export function createAnswers({ answers }: Tables): AnswerStore {
  const isOwn = ({ id, attempt }: { readonly id: string; readonly attempt: string }): boolean =>
    answers.get(id)?.attempt === attempt;
  return {
    beginAnswer: async (asking, now) => {
      const there = answers.get(asking.id);
      if (there && there.until > now) return there;
      answers.set(asking.id, asking);
      return undefined;
    },
    keepAnswer: async (change) => {
      const there = answers.get(change.id);
      if (!there || !isOwn(change) || there.answer !== undefined) return false;
      answers.set(change.id, { ...there, ...change });
      return true;
    },
    dropAnswer: async (asking) => {
      if (isOwn(asking)) answers.delete(asking.id);
    },
    expireAnswers: async (now, most) => {
      const inTurn = [...answers.values()].toSorted((one, other) => other.until - one.until);
      const over = inTurn.filter(({ until }, place) => until <= now || place >= most);
      for (const { id } of over) answers.delete(id);
      return over.length;
    },
  };
}

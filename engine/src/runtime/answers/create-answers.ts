import type { EngineContext } from '../engine-context.ts';
import type { Answers } from './answers-api.ts';

export const createAnswers = ({ store }: Pick<EngineContext, 'store'>): Answers => ({
  begin: (...asked) => store.beginAnswer(...asked),
  keep: (change) => store.keepAnswer(change),
  drop: (asking) => store.dropAnswer(asking),
});

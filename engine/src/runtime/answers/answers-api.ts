import type { AnswerStore } from '../../ports/index.ts';

/** Answers to repeated requests, for who carries requests out; every process on the store has the same. */
export interface Answers {
  readonly begin: AnswerStore['beginAnswer'];
  readonly keep: AnswerStore['keepAnswer'];
  readonly drop: AnswerStore['dropAnswer'];
}

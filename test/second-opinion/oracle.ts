import { DECIDED, ENOUGH, ITEMS } from './plain-bpmn.ts';

/** By question, see {@link questionOf}. */
export type Answers = ReadonlyMap<string, boolean | number>;

/** `pass`: 1, 2, … for each time that this place is passed. */
export const questionOf = (text: string, place: string, pass: number): string =>
  `${text} ${place} ${pass}`;

/**
 * Answers the questions of a plain file with what our engine decided at the same pass of the same
 * place. What our engine never came to is answered with false.
 */
export class Oracle {
  private readonly executions = new Map<string, string[]>();
  private readonly answers: Answers;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** Text that asks nothing is given back. */
  answer(text: string, place: string, executionId: string): unknown {
    if (text !== ITEMS && text !== ENOUGH && !text.startsWith(DECIDED)) return text;
    const pass = this.passOf(text === ITEMS ? `${ITEMS} ${place}` : place, executionId);
    return this.answers.get(questionOf(text, place, pass)) ?? false;
  }

  private passOf(asked: string, executionId: string): number {
    const passes = this.executions.get(asked) ?? [];
    this.executions.set(asked, passes);
    if (!passes.includes(executionId)) passes.push(executionId);
    return passes.indexOf(executionId) + 1;
  }
}

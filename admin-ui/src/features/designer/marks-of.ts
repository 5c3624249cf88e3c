import type { ProblemMark } from '../../modeler/markers.ts';

/** As the engine's reader and the checks of a draft tell it. */
export interface FoundProblem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly mend?: string;
  readonly elementId?: string;
}

/** One mark for each element at fault; its worst problem decides the colour. */
export function marksOf(
  problems: readonly FoundProblem[],
  tell: (problem: FoundProblem) => string,
): Readonly<Record<string, ProblemMark>> {
  const marks: Record<string, ProblemMark> = {};
  for (const problem of problems) {
    const { elementId, severity } = problem;
    const message = tell(problem);
    if (elementId === undefined) continue;
    const before = marks[elementId];
    const worst = before?.severity === 'error' ? 'error' : severity;
    marks[elementId] = { severity: worst, text: before ? `${before.text}\n${message}` : message };
  }
  return marks;
}

import { createContext, use } from 'react';
import type { FieldProblem } from './problems-of.ts';

/** What is wrong with the order, for whichever field it is about. */
export const ProblemsContext = createContext<readonly FieldProblem[]>([]);

export const useProblemsAt = (field: string): readonly FieldProblem[] =>
  use(ProblemsContext).filter((problem) => problem.field === field);

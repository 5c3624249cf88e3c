import type { EvaluationScope, Expression } from '../model/expression.ts';
import type { Node } from './parse/ast.ts';

/** The syntax tree of an expression as a scope makes it read. */
export type Origin = (scope: EvaluationScope) => Node;

/** Kept beside the expressions, because their contract says nothing of syntax. */
const origins = new WeakMap<Expression, Origin>();

export const rememberOrigin = (expression: Expression, origin: Origin): void => {
  origins.set(expression, origin);
};

export const originOf = (expression: Expression): Origin | undefined => origins.get(expression);

import type { Result } from '../errors/failure.ts';
import { fail, ok } from '../errors/failure.ts';
import { EXPRESSION_ERRORS } from '../errors/expression-errors.ts';
import type { EvaluationScope, Expression } from '../model/expression.ts';
import type { Program } from './compile/program.ts';
import { compileProgram } from './compile/program.ts';
import { evaluateCode } from './evaluate-code.ts';
import { LIMITS } from './limits.ts';
import type { Node } from './parse/ast.ts';
import type { Goal } from './parse/parse-text.ts';
import { parseText } from './parse/parse-text.ts';
import { SyntaxStop } from './parse/syntax-stop.ts';
import { rememberOrigin } from './origin.ts';

/** Compiles FEEL, with or without a leading `=`. Never throws. */
export const compileExpression = (text: string): Result<Expression> => compile(text, 'expression');

/** Compiles unary tests, such as `> 5, 3` or `not("A")`; the input is the variable `?`. */
export const compileUnaryTests = (text: string): Result<Expression> => compile(text, 'unary-tests');

function compile(text: string, goal: Goal): Result<Expression> {
  const source = text.replace(/^\s*=(?!=)/, '').trim();
  try {
    if (source.length > LIMITS.textLength) {
      throw new SyntaxStop(
        `Expected an expression of at most ${LIMITS.textLength} characters, but it has ${source.length}.`,
        'EXPRESSION_TEXT_SIZE',
      );
    }
    return ok(build(source, goal));
  } catch (stop) {
    return refused(stop);
  }
}

/** A RangeError is the stack's own bound, should the caller have used most of it up already. */
function refused(stop: unknown): Result<never> {
  if (!(stop instanceof SyntaxStop) && !(stop instanceof RangeError)) throw stop;
  const code = stop instanceof SyntaxStop ? stop.code : 'EXPRESSION_DEPTH';
  return fail({ code, message: stop.message, mend: EXPRESSION_ERRORS[code].mend });
}

function build(source: string, goal: Goal): Expression {
  const { node, candidates } = parseText(source, goal);
  const program = compileProgram(node);
  const programFor = chooser(program, candidates, (known) =>
    compileProgram(reread(source, goal, known)),
  );
  const expression: Expression = {
    source,
    references: [...program.references, ...candidates],
    ...(program.hidden.length > 0 && { hidden: program.hidden }),
    ...foldedConstant(program, candidates),
    evaluate: (scope) => evaluateCode(programFor(scope).code, scope),
  };
  rememberOrigin(expression, (scope) => reread(source, goal, namesIn(scope, candidates)));
  return expression;
}

/** The tree with these names known; where that is no FEEL, the plain reading stands. */
function reread(source: string, goal: Goal, known: readonly string[]): Node {
  try {
    return parseText(source, goal, known).node;
  } catch (stop) {
    if (stop instanceof SyntaxStop) return parseText(source, goal).node;
    throw stop;
  }
}

const namesIn = (scope: EvaluationScope, candidates: readonly string[]): readonly string[] =>
  candidates.filter((name) => scope.lookup(name) !== undefined);

/**
 * `net-price` is a name where the scope holds one, and a difference where it does not (DMN 1.5,
 * 10.3.1.4). Which it is shows at run time only, so the other reading is compiled when needed.
 */
function chooser(
  plain: Program,
  candidates: readonly string[],
  readWith: (known: readonly string[]) => Program,
): (scope: EvaluationScope) => Program {
  if (candidates.length === 0) return () => plain;
  const readings = new Map<string, Program>([['', plain]]);
  return (scope) => {
    const known = namesIn(scope, candidates);
    const key = known.join(' ');
    const program = readings.get(key) ?? readWith(known);
    if (readings.size < MAX_READINGS) readings.set(key, program);
    return program;
  };
}

const MAX_READINGS = 8;

/** The value of a program that reads nothing, if it has one without failure or warning. */
function foldedConstant(
  program: Program,
  candidates: readonly string[],
): Pick<Expression, 'constant'> {
  if (program.references.length + candidates.length > 0 || program.readsTime) return {};
  const evaluation = evaluateCode(program.code, EMPTY_SCOPE, {
    usedSteps: LIMITS.steps - LIMITS.foldingSteps,
  });
  return evaluation.ok && !evaluation.warnings ? { constant: evaluation.value } : {};
}

const EMPTY_SCOPE: EvaluationScope = { lookup: () => undefined, now: 0, timeZone: 'UTC' };

import { LIMITS } from '../limits.ts';
import type { FunctionNode } from '../parse/ast.ts';
import { heightOf, weightOf } from '../parse/children.ts';
import type { Run } from '../run.ts';
import { charge, EvaluationStop, warn } from '../run.ts';
import { FeelFunction } from '../values/feel-function.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler, Frame } from './compiler.ts';
import { local } from './compiler.ts';

/** A function literal, with the names around it as they were where it was made. */
export function compileFunction(
  compiler: Compiler,
  node: FunctionNode,
  binding: Binding | null,
): Code {
  const inner = node.parameters.reduce<Binding | null>((at, name) => local(name, at), binding);
  const body = compiler.compile(node.body, inner);
  const { parameters } = node;
  const [weight, height] = [weightOf(node.body), heightOf(node.body)];
  return (_run, frame) =>
    new FeelFunction(parameters, (run, args) => {
      if (args.length !== parameters.length) {
        return warn(run, `Expected ${parameters.length} arguments, but found ${args.length}.`);
      }
      return enter(run, { weight, height }, () => body(run, bind(args, frame)));
    });
}

const bind = (args: readonly Value[], frame: Frame | null): Frame | null =>
  args.reduce<Frame | null>((parent, value) => ({ value, parent }), frame);

/** Runs a function body; recursion ends at a bound, long before the stack does. */
function enter(
  run: Run,
  cost: { readonly weight: number; readonly height: number },
  body: () => Value,
): Value {
  charge(run, cost.weight + 1);
  run.depth += cost.height;
  if (run.depth > LIMITS.callDepth) {
    throw new EvaluationStop(
      'EXPRESSION_DEPTH',
      `Expected calls of at most ${LIMITS.callDepth} levels, but found more.`,
    );
  }
  const value = body();
  run.depth -= cost.height;
  return value;
}

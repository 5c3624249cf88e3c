import type { Builtin } from '../builtins/builtin.ts';
import { invokeBuiltin } from '../builtins/invoke-builtin.ts';
import { IMPURE } from '../builtins/impure.ts';
import { BUILTINS } from '../builtins/registry.ts';
import type { CallNode } from '../parse/ast.ts';
import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import { FeelFunction } from '../values/feel-function.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler, Frame } from './compiler.ts';
import { findPlace } from './name.ts';
import { refuseImpure } from './refuse-impure.ts';

/** A call of a builtin or of a function value, with arguments by position or by name. */
export function compileCall(compiler: Compiler, node: CallNode, binding: Binding | null): Code {
  const args = node.args.map((arg) => compiler.compile(arg, binding));
  const builtin = builtinOf(compiler, node, binding);
  if (builtin) return compileBuiltin(compiler, builtin, { args, names: node.names });
  const callee = compiler.compile(node.callee, binding);
  const title = node.callee.kind === 'name' ? ` '${node.callee.name}'` : '';
  return (run, frame) => {
    const target = callee(run, frame);
    if (!(target instanceof FeelFunction)) return warn(run, `Function${title} not found.`);
    return callFunction(run, target, { values: valuesOf(args, run, frame), names: node.names });
  };
}

function builtinOf(
  compiler: Compiler,
  { callee }: CallNode,
  binding: Binding | null,
): Builtin | undefined {
  if (callee.kind !== 'name') return undefined;
  if (findPlace(compiler, callee.name, binding).hops !== undefined) {
    if (BUILTINS.has(callee.name)) compiler.hidden.add(callee.name);
    return undefined;
  }
  if (IMPURE.has(callee.name)) refuseImpure(callee.name);
  return BUILTINS.get(callee.name);
}

interface Arguments<T> {
  readonly args: readonly T[];
  readonly names: readonly string[] | undefined;
}

function compileBuiltin(compiler: Compiler, builtin: Builtin, given: Arguments<Code>): Code {
  if (builtin.readsTime) compiler.readsTime = true;
  const { args, names } = given;
  if (!builtin.quiet) {
    return (run, frame) =>
      invokeBuiltin(run, builtin, { values: valuesOf(args, run, frame), names });
  }
  return (run, frame) => {
    const before = run.warnings?.length ?? 0;
    const values = valuesOf(args, run, frame);
    if (run.warnings) run.warnings.length = before;
    return invokeBuiltin(run, builtin, { values, names });
  };
}

const valuesOf = (args: readonly Code[], run: Run, frame: Frame | null): Value[] =>
  args.map((arg) => arg(run, frame));

function callFunction(
  run: Run,
  target: FeelFunction,
  given: { readonly values: readonly Value[]; readonly names: readonly string[] | undefined },
): Value {
  charge(run, 1);
  const { values, names } = given;
  if (!names) return target.call(run, values);
  const unknown = names.find((name) => !target.parameters.includes(name));
  if (unknown !== undefined) return warn(run, `The function has no parameter '${unknown}'.`);
  return target.call(
    run,
    target.parameters.map((parameter) => values[names.indexOf(parameter)] ?? null),
  );
}

import { FeelFunction } from '../values/feel-function.ts';
import type { Builtin } from './builtin.ts';
import { invokeBuiltin } from './invoke-builtin.ts';
import { BUILTINS } from './registry.ts';

/** A builtin as a value, to be handed to `sort` and the like; null where there is none. */
export function builtinFunction(name: string): FeelFunction | null {
  const builtin = BUILTINS.get(name);
  return builtin && !builtin.readsTime ? wrap(builtin) : null;
}

function wrap(builtin: Builtin): FeelFunction {
  const params = builtin.signatures[0]?.params ?? [];
  return new FeelFunction(params, (run, values) =>
    invokeBuiltin(run, builtin, { values, names: undefined }),
  );
}

import type { Run } from '../run.ts';
import { Opaque } from './opaque.ts';
import type { Value } from './value.ts';

/** A function value: a literal of the expression or a builtin. */
export class FeelFunction extends Opaque {
  readonly type = 'function';
  readonly parameters: readonly string[];
  readonly call: (run: Run, args: readonly Value[]) => Value;

  constructor(parameters: readonly string[], call: (run: Run, args: readonly Value[]) => Value) {
    super();
    this.parameters = parameters;
    this.call = call;
  }
}

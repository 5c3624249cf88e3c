import type { Expression } from '../model/expression.ts';
import type { Json } from '../model/json.ts';

/** An expression that is a value, such as a literal attribute of the model. */
export function constantExpression(value: Json): Expression {
  const evaluation = { ok: true, value } as const;
  return {
    source: typeof value === 'string' ? value : JSON.stringify(value),
    references: [],
    constant: value,
    evaluate: () => evaluation,
  };
}

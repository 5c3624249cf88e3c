import { WaybillError, fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { compileExpression, constantExpression, variablesScope } from '../../expression/index.ts';
import type { Expression, Json, Variables } from '../../model/index.ts';
import type { LedgerMapping, Proposal } from './ledger-values.ts';

/** What a mapping makes of one row: a proposal with the key of its slot, or nothing. */
export interface Mapped {
  readonly key: string;
  readonly proposal: Proposal;
}

export type MapOutput = (seen: {
  readonly input: Variables;
  readonly output: Variables;
}) => Result<Mapped | undefined>;

const NAMES = [
  ...(['when', 'key', 'effect', 'kind', 'person', 'amount', 'currency'] as const),
  ...(['reason', 'reasonEn'] as const),
];

type Name = (typeof NAMES)[number];

export interface MappingContext {
  readonly period: string;
  readonly now: number;
  readonly timeZone: string;
}

/** Compiles a mapping once for all rows; a mistake in it is thrown before anything is evaluated. */
export function compileMapping(mapping: LedgerMapping, context: MappingContext): MapOutput {
  const compiled = compileAll(mapping);
  return ({ input, output }) => {
    const scope = variablesScope({ input, output, period: context.period }, context);
    const valueOf = (name: Name): Result<Json | undefined> => {
      const expression = compiled.get(name);
      if (!expression) return ok(output[name] ?? input[name]);
      const evaluation = expression.evaluate(scope);
      return evaluation.ok ? ok(evaluation.value) : fail(notEvaluated(name, evaluation.failure));
    };
    const when = compiled.has('when') ? valueOf('when') : ok(true);
    if (!when.ok) return when;
    return when.value === true ? readValues(valueOf, context) : ok(undefined);
  };
}

function compileAll(mapping: LedgerMapping): ReadonlyMap<string, Expression> {
  const compiled = new Map<string, Expression>();
  for (const [name, text] of Object.entries<unknown>({ ...mapping })) {
    if (!NAMES.some((known) => known === name) || typeof text !== 'string')
      throw new WaybillError(mappingInvalid(name, `only ${NAMES.join(', ')} are known, as texts`));
    const result = text.startsWith('=') ? compileExpression(text) : ok(constantExpression(text));
    if (!result.ok) throw new WaybillError(mappingInvalid(name, result.failure.message));
    compiled.set(name, result.value);
  }
  return compiled;
}

function readValues(
  valueOf: (name: Name) => Result<Json | undefined>,
  { period }: MappingContext,
): Result<Mapped | undefined> {
  const values: Partial<Record<Name, Json>> = {};
  for (const name of NAMES.slice(1)) {
    const value = valueOf(name);
    if (!value.ok) return value;
    if (value.value !== undefined && value.value !== null) values[name] = value.value;
  }
  const { key = values.person, amount, ...rest } = values;
  if (typeof key !== 'string' && typeof key !== 'number')
    return fail(
      mappingInvalid('key', `it gives ${key === undefined ? 'nothing' : JSON.stringify(key)}`),
    );
  if (Number(amount ?? 1) === 0) return ok(undefined);
  // `readProposal` checks every value of it.
  const proposal = { ...rest, period, ...(amount !== undefined && { amount }) } as Proposal;
  return ok({ key: String(key), proposal });
}

const mappingInvalid = (name: string, because: string): Failure => ({
  code: 'LEDGER_MAPPING_INVALID',
  message: `Expected "${name}" of the mapping to be a text or FEEL that gives its value, but ${because}.`,
  mend: 'Write FEEL after an equals sign, such as "=input.employee"; it sees input, output and period.',
});

const notEvaluated = (name: string, { message }: { readonly message: string }): Failure =>
  mappingInvalid(name, message);

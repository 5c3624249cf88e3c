import type { Json } from '../../model/index.ts';
import { decimalOf } from '../decimal-value.ts';
import type { Aggregation, RuleDefinition, RuleSet } from '../rule-set.ts';
import type { Reader, RuleRun } from '../rule-run.ts';
import type { CompiledSchema } from '../schema/compile-schema.ts';
import { propertiesOf } from '../schema/user-schema.ts';
import { computedIn, computedReader } from './computed-value.ts';
import type { Path } from './problem-list.ts';
import type { SetCompiler } from './set-compiler.ts';

export type Outputs = Readonly<Record<string, Json>>;

export interface CompiledOutputs {
  readonly read: (run: RuleRun) => Outputs;
  /** They are the same every time, and have been found to fit. */
  readonly fixed: boolean;
}

/** Compiles what a rule gives; finds now what it would give wrongly, as far as that can be known. */
export function compileOutputs(
  compiler: SetCompiler,
  rule: RuleDefinition,
  { path, schema }: { readonly path: Path; readonly schema: CompiledSchema },
): CompiledOutputs | undefined {
  const { params } = rule.event;
  const at = [...path, 'event', 'params'];
  const readers = new Map<string, Reader>();
  const before = compiler.problems.found.length;
  for (const [name, value] of Object.entries(params)) {
    const computed = computedIn(value);
    if (computed === undefined) continue;
    const reader = computedReader(compiler, computed, [...at, name]);
    if (reader) readers.set(name, reader);
  }
  checkLiterals(compiler, params, at);
  if (compiler.problems.found.length > before) return undefined;
  if (readers.size === 0) return fixedOutputs(compiler, params, { path: at, schema });
  checkNames(compiler, params, at);
  return {
    fixed: false,
    read: (run) =>
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          readers.get(name)?.(run) ?? (readers.has(name) ? null : value),
        ]),
      ),
  };
}

function fixedOutputs(
  { problems }: SetCompiler,
  params: Outputs,
  { path, schema }: { readonly path: Path; readonly schema: CompiledSchema },
): CompiledOutputs {
  for (const { path: inside, text } of schema.problems(params)) {
    const sentence = (at: string): string =>
      `Expected ${at} to fit the outputs schema, but ${inside === '' ? 'the whole' : `'${inside}'`} ${text}.`;
    problems.report('RULE_SET_OUTPUTS', path, sentence, inside);
  }
  return { fixed: true, read: () => params };
}

/** What is computed can be checked at each evaluation alone; its name now. */
function checkNames({ set, problems }: SetCompiler, params: Outputs, path: Path): void {
  const declared = propertiesOf(set.outputs);
  for (const name of Object.keys(params)) {
    if (Object.hasOwn(declared, name)) continue;
    problems.report('RULE_SET_OUTPUTS', path, (at) => {
      return `Expected ${at} to fit the outputs schema, but '/${name}' is not declared in its properties.`;
    });
  }
}

/** What is to be summed or compared must be decimals. */
function checkLiterals({ set, problems }: SetCompiler, params: Outputs, path: Path): void {
  for (const [name, value] of Object.entries(params)) {
    if (!isFolded(set, name) || computedIn(value) || decimalOf(value)) continue;
    problems.report('RULE_SET_OUTPUTS', [...path, name], (at) => {
      return `Expected ${at} to be a decimal, as its aggregation needs, but it is none.`;
    });
  }
}

function isFolded({ aggregation }: RuleSet, name: string): boolean {
  const one: Aggregation | undefined =
    typeof aggregation === 'object' ? aggregation[name] : aggregation;
  return one === 'sum' || one === 'min' || one === 'max';
}

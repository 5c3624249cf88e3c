import type { Json } from '../../model/index.ts';
import { referenceIn } from '../fact-reference.ts';
import { LIMITS } from '../limits.ts';
import { OPERATORS } from '../operators/registry.ts';
import { DECIMAL_COST } from '../operators/rule-operator.ts';
import type { RuleOperator } from '../operators/rule-operator.ts';
import type { Comparison, Condition, ConditionGroup } from '../rule-set.ts';
import type { Reader, RuleRun } from '../rule-run.ts';
import { isObject, textOf } from '../schema/json-kinds.ts';
import { membersReader, operandReader } from './operand-reader.ts';
import type { Path } from './problem-list.ts';
import { shortened } from './problem-list.ts';
import { constantReader } from './set-compiler.ts';
import type { SetCompiler } from './set-compiler.ts';

/** Stops at the first condition that settles the matter. */
export type Check = (run: RuleRun) => boolean;

export type CompiledCondition = CompiledComparison | CompiledGroup;

export interface CompiledComparison {
  readonly kind: 'comparison';
  readonly comparison: Comparison;
  readonly seen: Reader;
  readonly expected: Reader;
  readonly holds: Check;
}

export interface CompiledGroup {
  readonly kind: 'all' | 'any' | 'not';
  readonly children: readonly CompiledCondition[];
  readonly holds: Check;
}

/** Undefined where something is wrong with it, which is reported. */
export function compileCondition(
  compiler: SetCompiler,
  condition: Condition,
  path: Path,
): CompiledCondition | undefined {
  if ('fact' in condition) return compileComparison(compiler, condition, path);
  if (nestingOf(path) >= LIMITS.nesting) {
    compiler.problems.report('RULE_SET_SIZE', path, (at) => {
      return `Expected conditions nested at most ${LIMITS.nesting} deep at ${at}, but they go deeper.`;
    });
    return undefined;
  }
  const parts = partsOf(condition);
  const children = parts.map(({ step, child }) =>
    compileCondition(compiler, child, [...path, ...step]),
  );
  const sound = children.filter((child) => child !== undefined);
  if (sound.length < children.length) return undefined;
  const kind = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
  return { kind, children: sound, holds: GROUPS[kind](sound.map(({ holds }) => holds)) };
}

const GROUPS: Readonly<Record<CompiledGroup['kind'], (checks: readonly Check[]) => Check>> = {
  all: (checks) => {
    const [first, second] = checks;
    if (first === undefined) return () => true;
    if (second === undefined) return first;
    return (run) => {
      for (const check of checks) if (!check(run)) return false;
      return true;
    };
  },
  any: (checks) => (run) => {
    for (const check of checks) if (check(run)) return true;
    return false;
  },
  not:
    ([check]) =>
    (run) =>
      check?.(run) !== true,
};

function partsOf(
  condition: ConditionGroup,
): readonly { readonly step: Path; readonly child: Condition }[] {
  if ('not' in condition) return [{ step: ['not'], child: condition.not }];
  const [word, children] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
  return children.map((child, at) => ({ step: [word, at], child }));
}

const nestingOf = (path: Path): number =>
  path.filter((step) => step === 'all' || step === 'any' || step === 'not').length;

function compileComparison(
  compiler: SetCompiler,
  comparison: Comparison,
  path: Path,
): CompiledComparison | undefined {
  const { fact, path: factPath, operator: name, value } = comparison;
  const reference = factPath === undefined ? { fact } : { fact, path: factPath };
  const seen = compiler.read(reference, path);
  const operator = OPERATORS[name];
  const expected = operator && expectedReader(compiler, { operator, name, value }, path);
  if (!seen || !operator || !expected) return undefined;
  const holds = comparisonCheck(compiler, { operator, seen, expected, value });
  return { kind: 'comparison', comparison, seen, expected, holds };
}

interface Operand {
  readonly operator: RuleOperator;
  readonly name: string;
  readonly value: Json;
}

function expectedReader(
  compiler: SetCompiler,
  { operator, name, value }: Operand,
  path: Path,
): Reader | undefined {
  const isReference = referenceIn(value) !== undefined;
  const accepted = isReference ? operator.literalOnly !== true : operator.accepts(value);
  if (!accepted) {
    compiler.problems.report('RULE_SET_OPERAND', path, (at) => {
      return `Expected the value of '${name}' at ${at} to be ${operator.expects}, but it is ${shortened(JSON.stringify(value))}.`;
    });
    return undefined;
  }
  const at = [...path, 'value'];
  if (isReference || !isObject(value)) return operandReader(compiler, value, at);
  return resourcesKnown(compiler, value, at) ? membersReader(compiler, value, at) : undefined;
}

/** The table and column, or the calendar, that an operand names. */
function resourcesKnown(
  compiler: SetCompiler,
  { table: tableName, column, calendar }: Readonly<Record<string, Json>>,
  path: Path,
): boolean {
  if (typeof calendar === 'string') {
    return compiler.calendar(calendar, [...path, 'calendar']) !== undefined;
  }
  if (calendar !== undefined) compiler.anyCalendar();
  if (typeof tableName !== 'string') return true;
  const table = compiler.table(tableName, [...path, 'table']);
  if (table === undefined || table.columns.has(textOf(column))) return table !== undefined;
  compiler.problems.report('RULE_SET_TABLE', path, (at) => {
    return `Expected ${table.name} to have column '${textOf(column)}', which is read at ${at}, but it does not.`;
  });
  return false;
}

interface ComparisonParts {
  readonly operator: RuleOperator;
  readonly seen: Reader;
  readonly expected: Reader;
  readonly value: Json;
}

function comparisonCheck(
  { resources, readAmount }: SetCompiler,
  { operator, seen, expected, value }: ComparisonParts,
): Check {
  const literal = isObject(value) ? undefined : value;
  const test = literal === undefined ? undefined : operator.prepareAmount?.(literal);
  if (test) {
    const amount = readAmount(seen);
    return (run) => {
      run.charge(DECIMAL_COST);
      return test(amount(run));
    };
  }
  const prepared = literal === undefined ? undefined : operator.prepare?.(literal);
  if (prepared) return (run) => prepared(seen(run), run.charge, resources);
  const fixed = isObject(value) ? expected : constantReader(value);
  return (run) => operator.holds(seen(run), fixed(run), run.charge, resources);
}

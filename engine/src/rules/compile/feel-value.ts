import { compileExpression, toEpochMs } from '../../expression/index.ts';
import type { Expression } from '../../model/expression.ts';
import type { Json } from '../../model/index.ts';
import { decimalOf } from '../decimal-value.ts';
import type { Reader, RuleRun } from '../rule-run.ts';
import { RuleStop } from '../rule-stop.ts';
import type { Path } from './problem-list.ts';
import type { SetCompiler } from './set-compiler.ts';

export interface FeelSource {
  readonly feel: string;
  readonly decimals?: number;
}

/** What one FEEL evaluation costs at most, in values looked at. */
const FEEL_COST = 2_000;

/** `{ "feel", "decimals"? }`: a FEEL expression over inputs and facts. */
export function feelReader(
  compiler: SetCompiler,
  { feel, decimals }: FeelSource,
  path: Path,
): Reader | undefined {
  const { problems } = compiler;
  const compiled = compileExpression(feel);
  if (!compiled.ok) {
    problems.report('RULE_SET_FEEL', path, (at) => {
      return `Expected FEEL at ${at}, but: ${compiled.failure.message}`;
    });
    return undefined;
  }
  const readers = namesRead(compiler, compiled.value, path);
  if (readers === undefined) return undefined;
  const label = path.at(-1) === 'feel' ? path.slice(0, -1) : path;
  const run: FeelRun = { expression: compiled.value, readers, label: String(label.at(-1)) };
  return decimals === undefined ? plainReader(run) : decimalReader(run, feel, decimals);
}

interface FeelRun {
  readonly expression: Expression;
  readonly readers: ReadonlyMap<string, Reader>;
  /** How warnings name it. */
  readonly label: string;
}

const plainReader =
  (feel: FeelRun): Reader =>
  (run) =>
    evaluate(feel, run);

/**
 * A number as JSON would lose digits: FEEL itself writes it as text, which is rounded half up, as
 * money is (GB/T 8170 leaves half even to measurements).
 */
function decimalReader(feel: FeelRun, source: string, decimals: number): Reader {
  const asText = compileExpression(`string(${source}\n)`);
  // What was compiled alone also stands in brackets.
  if (!asText.ok) throw new Error(asText.failure.message);
  const text: FeelRun = { ...feel, expression: asText.value };
  return (run) => {
    const exact = decimalOf(evaluate(text, run));
    if (exact) return exact.toFixed(decimals, HALF_UP);
    run.warn?.(feel.label, 'The value is no number.');
    return null;
  };
}

/** `Decimal.ROUND_HALF_UP`. */
const HALF_UP = 4;

function evaluate({ expression, readers, label }: FeelRun, run: RuleRun): Json {
  run.charge(FEEL_COST);
  const { factDate, timeZone } = run.moment;
  const now = toEpochMs(factDate, timeZone);
  if (!now.ok) throw new RuleStop('RULES_FACT_DATE', now.failure.message);
  const result = expression.evaluate({
    lookup: (name) => readers.get(name)?.(run),
    now: now.value,
    timeZone,
  });
  if (!result.ok) throw new RuleStop('RULES_FEEL', `${result.failure.message} (${label})`);
  if (run.warn) for (const warning of result.warnings ?? []) run.warn(label, warning);
  return result.value;
}

/** Every name that the expression reads, which must be declared. */
function namesRead(
  compiler: SetCompiler,
  { references }: Expression,
  path: Path,
): ReadonlyMap<string, Reader> | undefined {
  const readers = new Map<string, Reader>();
  for (const name of references) {
    const reader = compiler.readForFeel(name);
    if (reader) readers.set(name, reader);
  }
  const spoken = (name: string): boolean =>
    name.includes('-') || [...readers.keys()].some((known) => known.split('-').includes(name));
  const unknown = references.find((name) => !readers.has(name) && !spoken(name));
  if (unknown === undefined) return readers;
  compiler.problems.report(
    'RULE_SET_FACT',
    path,
    (at) =>
      `Expected the inputs or facts to have '${unknown}', which is read at ${at}, but they do not.`,
  );
  return undefined;
}

import type { CompiledCondition } from '../compile/compile-condition.ts';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import type { Comparison, FactReference } from '../rule-set.ts';
import type { FactMoment } from '../rule-run.ts';
import { propertiesOf } from '../schema/user-schema.ts';
import type { Analysis } from './analysis.ts';
import { constantsOf } from './constant-facts.ts';
import type { AnalysedSet, Comparisons, Dimension } from './dimension.ts';
import { dimensionOf, isTransparent, pathOf, samplesOf } from './dimension.ts';
import { createFindings } from './findings.ts';
import { createFormulas } from './formula.ts';
import { createProbe } from './probe.ts';
import { walkRegions } from './walk-regions.ts';

export interface AnalysisOptions {
  readonly moment: FactMoment;
  /** Kinds of inputs to tell apart at most; 100,000 where absent. */
  readonly maxRegions?: number;
}

/**
 * Finds gaps, overlaps and rules that never win over the declared domains of the inputs. Conditions
 * that compare an input with literals, or with facts looked up by literals alone, are told apart
 * exactly; what depends on patterns, tables, working days, other inputs or other facts is tried on
 * samples, and said so.
 */
export function analyseRuleSet(
  compiled: CompiledRuleSet,
  { moment, maxRegions = MAX_REGIONS }: AnalysisOptions,
): Analysis {
  const { ruleSet, rules } = compiled;
  const constants = constantsOf(compiled, moment);
  const analysed = { ...compiled, constants };
  const comparisons = rules
    .flatMap(({ conditions }) => comparisonsIn(conditions))
    .filter((one) => constants.truthOf(one) === undefined);
  const transparent = comparisons.filter((one) => isTransparent(analysed, one));
  const opaque = comparisons.filter((one) => !isTransparent(analysed, one));
  const every = dimensionsOf(analysed, { transparent, opaque });
  const dimensions = every.slice(0, MAX_DIMENSIONS);
  const findings = createFindings(compiled, moment);
  const probe = createProbe(compiled, {
    moment,
    dimensions,
    samples: sampled(compiled, dimensions, opaque),
  });
  const formulaOf = createFormulas({ dimensions, constants });
  const formulas = rules.map(({ conditions }) => formulaOf(conditions));
  let regions = 0;
  const whole = walkRegions({ dimensions, rules: formulas }, maxRegions, (region) => {
    regions += 1;
    if (region.open.length === 0 && !findings.isNew(region.matched)) return;
    for (const found of probe(region)) findings.add(found.matched, found.example);
  });
  const leftOut = [
    ...(whole
      ? []
      : [`more than ${String(maxRegions)} kinds of inputs: the rest was not looked at`]),
    ...(every.length > MAX_DIMENSIONS
      ? [`rules read more than ${String(MAX_DIMENSIONS)} inputs: the others were not varied`]
      : []),
    ...dimensionsLeftOut(dimensions),
    ...opaqueLeftOut(opaque),
    ...probe.leftOut(),
  ];
  return {
    ...{ ruleSet: ruleSet.id, version: ruleSet.version, hitPolicy: ruleSet.hitPolicy },
    ...{ complete: leftOut.length === 0, leftOut, regions },
    ...findings.found(),
  };
}

const MAX_REGIONS = 100_000;
const MAX_DIMENSIONS = 60;

function comparisonsIn(condition: CompiledCondition): readonly Comparison[] {
  if (condition.kind === 'comparison') return [condition.comparison];
  return condition.children.flatMap(comparisonsIn);
}

function dimensionsOf(
  analysed: AnalysedSet,
  { transparent, opaque }: Comparisons,
): readonly Dimension[] {
  const bySource = new Map<string, Comparison[]>();
  for (const one of transparent) {
    const key = JSON.stringify(pathOf(one));
    const group = bySource.get(key);
    if (group) group.push(one);
    else bySource.set(key, [one]);
  }
  return [...bySource.values()].flatMap((group) => {
    const [first] = group;
    return first ? [dimensionOf(analysed, pathOf(first), { transparent: group, opaque })] : [];
  });
}

/** Inputs that opaque conditions may depend on and that no dimension varies. */
function sampled(
  { ruleSet }: CompiledRuleSet,
  dimensions: readonly Dimension[],
  opaque: readonly Comparison[],
) {
  if (opaque.length === 0) return [];
  const varied = new Set(dimensions.map(({ path }) => path[0]));
  return Object.keys(propertiesOf(ruleSet.inputs))
    .filter((name) => !varied.has(name))
    .map((name) => ({ path: [name], values: samplesOf(ruleSet, [name], opaque) }));
}

const nameOf = ({ fact, path }: FactReference): string => `${fact}${path?.slice(1) ?? ''}`;

function dimensionsLeftOut(dimensions: readonly Dimension[]): readonly string[] {
  const texts = dimensions.map(({ path }) => path.join('.'));
  const odd = dimensions.flatMap(({ path, leftOut }) =>
    leftOut === undefined ? [] : [`values of ${path.join('.')}: ${leftOut}`],
  );
  const nested = texts
    .filter((text) => texts.some((other) => text.startsWith(`${other}.`)))
    .map((text) => `${text}: rules also read what holds it`);
  return [...odd, ...nested];
}

function opaqueLeftOut(opaque: readonly Comparison[]): readonly string[] {
  const texts = opaque.map(
    (one) => `'${one.operator}' on ${nameOf(one)} was tried on samples alone`,
  );
  return [...new Set(texts)];
}

import type { Json } from '../../model/index.ts';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import type { FactPath } from '../fact-path.ts';
import type { FactMoment } from '../rule-run.ts';
import { newRun } from '../rule-run.ts';
import { RuleStop } from '../rule-stop.ts';
import { buildExample } from './build-example.ts';
import type { Placed } from './build-example.ts';
import { combinations } from './combinations.ts';
import type { Dimension } from './dimension.ts';
import type { Region } from './walk-regions.ts';

/** Inputs of a region, and the rules that hold for them. */
export interface Probed {
  readonly example: Readonly<Record<string, Json>>;
  /** By place in the file. */
  readonly matched: readonly number[];
}

export interface Probe {
  (region: Region): readonly Probed[];
  /** What came in the way, for people. */
  readonly leftOut: () => readonly string[];
}

interface ProbeParts {
  readonly moment: FactMoment;
  readonly dimensions: readonly Dimension[];
  /** Inputs that opaque conditions read. */
  readonly samples: readonly { readonly path: FactPath; readonly values: readonly Json[] }[];
}

/** Ways in which what is open in a region is tried. */
const TRIES = 200;
const TRIES_TO_FIT = 12;

/** Makes inputs of a region and evaluates the rules on them, so that nothing is told unseen. */
export function createProbe(
  compiled: CompiledRuleSet,
  { moment, dimensions, samples }: ProbeParts,
): Probe {
  let unfit = 0;
  let stopped = 0;
  const probe = ({ choice, open }: Region): readonly Probed[] => {
    const found: Probed[] = [];
    const varied = open.length > 0 ? samples : [];
    const placed = dimensions.map((dimension, at) => ({
      path: dimension.path,
      values: valuesOf(dimension, choice[at], open.length > 0),
    }));
    const parts = [...placed, ...varied];
    const ways = combinations<Placed>(
      parts.map(({ path, values }) => values.map((value) => ({ path, value }))),
      open.length > 0 ? TRIES : TRIES_TO_FIT,
    );
    for (const way of ways) {
      const example = buildExample(compiled.ruleSet, way);
      if (!compiled.inputs.fits(example)) continue;
      const matched = matchedBy(compiled, example, moment);
      if (matched === undefined) stopped += 1;
      else found.push({ example, matched });
      if (open.length === 0) break;
    }
    if (found.length === 0) unfit += 1;
    return found;
  };
  const leftOut = (): readonly string[] => [
    ...(unfit > 0
      ? [`${String(unfit)} kinds of inputs of which no example fits the inputs schema`]
      : []),
    ...(stopped > 0 ? [`${String(stopped)} examples that could not be evaluated`] : []),
  ];
  return Object.assign(probe, { leftOut });
}

/**
 * The chosen cell, with all that is known of its kind where that may matter; where none is chosen
 * any will do, and what is there is likelier than null.
 */
function valuesOf(
  { cells, members }: Dimension,
  chosen: number | undefined,
  isOpen: boolean,
): readonly Json[] {
  if (chosen === undefined) {
    const sorted = cells.toSorted((a, b) => Number(a === null) - Number(b === null));
    return isOpen ? sorted : sorted.slice(0, TRIES_TO_FIT);
  }
  return isOpen ? (members[chosen] ?? []) : [cells[chosen] ?? null];
}

function matchedBy(
  { rules }: CompiledRuleSet,
  example: Readonly<Record<string, Json>>,
  moment: FactMoment,
): readonly number[] | undefined {
  const run = newRun(example, moment);
  try {
    return rules.flatMap(({ conditions }, at) => (conditions.holds(run) ? [at] : []));
  } catch (stop) {
    if (stop instanceof RuleStop) return undefined;
    throw stop;
  }
}

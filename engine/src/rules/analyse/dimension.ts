import type { Json } from '../../model/index.ts';
import { amountOf, type Amount } from '../decimal-value.ts';
import { parseFactPath } from '../fact-path.ts';
import type { FactPath } from '../fact-path.ts';
import { OPERATORS } from '../operators/registry.ts';
import type { RuleResources } from '../resources.ts';
import type { Comparison, RuleSet } from '../rule-set.ts';
import { isList, isObject } from '../schema/json-kinds.ts';
import { compileUserSchema, memberSchema } from '../schema/user-schema.ts';
import type { Constants } from './constant-facts.ts';
import { sampleValues, typesOf } from './sample-values.ts';
import { hasAllSubsets, tellingValues } from './telling-values.ts';

/** An input, or a member of one, and the ways its conditions can come out. */
export interface Dimension {
  /** From the inputs inwards. */
  readonly path: FactPath;
  /** A value of each kind; null is told by leaving the member out where it may be left out. */
  readonly cells: readonly Json[];
  /** By cell a few more values of the kind, for what the cells do not tell. */
  readonly members: readonly (readonly Json[])[];
  /** Its conditions, and by cell whether each holds. */
  readonly truth: ReadonlyMap<Comparison, readonly boolean[]>;
  /** What could not be tried, for people; absent where all was. */
  readonly leftOut?: string;
}

/** Operators whose outcome is settled by where a value lies among literals. */
const TOLD_BY_LITERALS = new Set([
  ...['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'],
  ...['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  ...['between', 'notBetween', 'decimalEqual', 'decimalNotEqual'],
  ...['dateBefore', 'dateOnOrBefore', 'dateAfter', 'dateOnOrAfter', 'dateEqual'],
  ...['dateBetween', 'dateNotBetween'],
]);

export interface AnalysedSet {
  readonly ruleSet: RuleSet;
  readonly resources: RuleResources;
  readonly constants: Constants;
}

/** Whether a comparison can be told by the value of one input alone. */
export function isTransparent({ ruleSet, constants }: AnalysedSet, one: Comparison): boolean {
  if (!TOLD_BY_LITERALS.has(one.operator) || isObject(constants.literalOf(one))) return false;
  return !Object.hasOwn(ruleSet.facts ?? {}, one.fact);
}

export interface Comparisons {
  /** Those that read the input and that its value tells. */
  readonly transparent: readonly Comparison[];
  /** All that no one input tells. */
  readonly opaque: readonly Comparison[];
}

const MEMBERS = 8;

/** The dimension of one input from all transparent comparisons that read it. */
export function dimensionOf(
  { ruleSet, resources, constants }: AnalysedSet,
  path: FactPath,
  { transparent: comparisons, opaque }: Comparisons,
): Dimension {
  const schema = memberSchema(ruleSet.inputs, path);
  const { literalOf } = constants;
  // Large tables ask the same in many rows.
  const keyOf = (one: Comparison): string => JSON.stringify([one.operator, literalOf(one)]);
  const asked = new Map(comparisons.map((one) => [keyOf(one), one]));
  const tests = [...asked.values()].map((one) => testOf(one, literalOf(one), resources));
  const literals = [...asked.values()].map(literalOf);
  const values = [...tellingValues(schema, literals), ...samplesOf(ruleSet, path, opaque)];
  const kinds = kindsOf(values.filter(fitting(ruleSet, path, schema)), tests);
  const cells = kinds.map(({ members: [first = null] }) => first);
  const told = new Map(
    [...asked.keys()].map((key, at) => [key, kinds.map(({ truths }) => truths[at] === '1')]),
  );
  const truth = new Map(comparisons.map((one) => [one, told.get(keyOf(one)) ?? []]));
  const leftOut = untried(schema, comparisons, constants);
  const members = kinds.map((kind) => kind.members);
  return { path, cells, members, truth, ...(leftOut !== undefined && { leftOut }) };
}

/** Of a value, and the same as an amount where it is one. */
type Test = (seen: Json, amount: Amount | null) => boolean;

/** As `holds`, with the literal looked at once. */
function testOf({ operator: name }: Comparison, literal: Json, resources: RuleResources): Test {
  const operator = OPERATORS[name];
  const byAmount = operator?.prepareAmount?.(literal);
  if (byAmount) return (_seen, amount) => byAmount(amount);
  const prepared = operator?.prepare?.(literal);
  if (prepared) return (seen) => prepared(seen, free, resources);
  return (seen) => operator?.holds(seen, literal, free, resources) === true;
}

interface Kind {
  /** By test 1 or 0. */
  readonly truths: string;
  readonly members: Json[];
}

/** Values that no test tells apart, together. */
function kindsOf(values: readonly Json[], tests: readonly Test[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const value of new Set(values)) {
    const amount = amountOf(value) ?? null;
    const truths = tests.map((holds) => (holds(value, amount) ? '1' : '0')).join('');
    const known = kinds.get(truths);
    if (known === undefined) kinds.set(truths, { truths, members: [value] });
    else if (known.members.length < MEMBERS && !known.members.some(isSameAs(value)))
      known.members.push(value);
  }
  return [...kinds.values()];
}

/** A few values of an input that only opaque conditions read: amounts and days where they compare such. */
export function samplesOf(
  ruleSet: RuleSet,
  path: FactPath,
  opaque: readonly Comparison[],
): readonly Json[] {
  const schema = memberSchema(ruleSet.inputs, path);
  const operators = opaque.map(({ operator }) => operator);
  const samples = [
    ...(operators.some((name) => DECIMAL.test(name)) ? ['100', '1', '1000', '0'] : []),
    ...(operators.some((name) => DATE.test(name)) ? ['2026-01-05', '2026-01-20'] : []),
    ...sampleValues(schema),
  ];
  const fit = samples.filter(fitting(ruleSet, path, schema));
  return fit.filter((value, at) => fit.findIndex(isSameAs(value)) === at).slice(0, 5);
}

/** `1` and `1.00` are one amount: a gap at both is one gap. */
function isSameAs(value: Json): (other: Json) => boolean {
  const same = sameAs(value);
  return (other) => sameAs(other) === same;
}

const sameAs = (value: Json): Json =>
  typeof value === 'string' ? (amountOf(value)?.toString() ?? value) : value;

const DECIMAL = /^(less|greater|between|notBetween|decimal)/;
const DATE = /^date|WorkingDays$/;

const free = (): void => undefined;

/** Null fits where its type allows it, or where the member may be left out. */
function fitting(
  ruleSet: RuleSet,
  path: FactPath,
  schema: Json | undefined,
): (value: Json) => boolean {
  const compiled = isObject(schema) ? compileUserSchema(schema) : undefined;
  const fits = compiled?.ok ? compiled.schema.fits : () => true;
  const optional = path.some((step, at) => !isRequired(ruleSet, path.slice(0, at), step));
  return (value) => (value === null && optional) || fits(value);
}

function isRequired({ inputs }: RuleSet, parent: FactPath, step: string | number): boolean {
  const schema = memberSchema(inputs, parent);
  const required = isObject(schema) ? schema['required'] : undefined;
  return isList(required) && typeof step === 'string' && required.includes(step);
}

export const pathOf = ({
  fact,
  path,
}: {
  readonly fact: string;
  readonly path?: string;
}): FactPath => (path === undefined ? [fact] : [fact, ...(parseFactPath(path) ?? [])]);

/** A pattern or length may forbid every text tried while others are allowed. */
function untried(
  schema: Json | undefined,
  comparisons: readonly Comparison[],
  { literalOf }: Constants,
): string | undefined {
  if (!isObject(schema)) return 'its schema does not tell what it may be';
  const odd = ODD_KEYWORDS.find((name) => name in schema);
  if (odd !== undefined) return `its schema has '${odd}'`;
  if (!('type' in schema || 'enum' in schema || 'const' in schema)) {
    return 'its schema does not tell its type';
  }
  const types = typesOf(schema);
  const lists = comparisons.filter(
    ({ operator }) => operator.endsWith('ontain') || operator === 'contains',
  );
  if (types.includes('array') && !hasAllSubsets(lists.map(literalOf))) {
    return 'its lists are asked for too many values';
  }
  return undefined;
}

const ODD_KEYWORDS = [
  ...['pattern', 'minLength', 'maxLength', 'allOf', 'anyOf', 'oneOf', 'not', 'if'],
  ...['contains', 'minItems', 'maxItems', 'prefixItems', 'minContains', 'maxContains'],
];

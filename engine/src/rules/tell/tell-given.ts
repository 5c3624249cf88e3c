import { readsOf } from '../../expression/index.ts';
import type { Json } from '../../model/index.ts';
import { referenceIn } from '../fact-reference.ts';
import type { FactDefinition, FactReference, Lookup, RuleSet } from '../rule-set.ts';
import { memberSchema } from '../schema/user-schema.ts';
import { compileTable } from '../table/compile-table.ts';
import { findRow } from '../table/look-up.ts';
import type { ConditionTelling } from './tell-condition.ts';
import { tellOutput } from './tell-output.ts';
import { tellValue } from './tell-value.ts';
import { outputTitle, titleOf } from './titles.ts';

/**
 * What a rule gives, for who sees it below the name of the output. Of what it passes on: the value
 * where the set itself has it, else its name, or what it comes from where that is the output's own.
 */
export function tellGiven(telling: ConditionTelling, output: string, given: Json): string {
  const { set, words, language } = telling;
  const schema = memberSchema(set.outputs, [output]);
  const passed = referenceIn(given);
  if (passed === undefined) return tellOutput(telling, given, schema);
  const fact = passed.path === undefined ? factOf(set, passed.fact) : undefined;
  const settled = fact && 'lookup' in fact ? settledCell(set, fact.lookup) : undefined;
  if (settled !== undefined) return tellValue(telling, settled, schema);
  const title = titleOf(set, passed, language);
  if (!sayTheSame(title, outputTitle(set, output, language))) return title;
  if (fact === undefined) return words.asGiven;
  const sources = new Set(sourcesOf(set, fact).map((source) => titleOf(set, source, language)));
  const told = words.list(
    [...sources].slice(0, MAX_SOURCES),
    Math.max(0, sources.size - MAX_SOURCES),
  );
  if (sources.size === 0) return title;
  return 'lookup' in fact ? words.lookedUp(told) : words.workedOut(told);
}

const MAX_SOURCES = 4;

const factOf = ({ facts }: RuleSet, name: string): FactDefinition | undefined =>
  facts && Object.hasOwn(facts, name) ? facts[name] : undefined;

/** The cell that a lookup finds whatever the inputs are; undefined where it goes by them. */
function settledCell({ tables }: RuleSet, { table, where, column }: Lookup): Json | undefined {
  const definition = tables && Object.hasOwn(tables, table) ? tables[table] : undefined;
  const compiled = definition && compileTable(table, definition);
  if (compiled?.ok !== true) return undefined;
  const { columns } = compiled.value;
  const wanted = columns.get(column);
  const keys = Object.entries(where).map(([name, value]) => ({ column: columns.get(name), value }));
  const settled = keys.flatMap(({ column: at, value }) =>
    at === undefined || referenceIn(value) ? [] : [{ column: at, value }],
  );
  if (wanted === undefined || settled.length < keys.length) return undefined;
  return findRow(compiled.value, settled, () => undefined)?.[wanted.at];
}

/** Inputs and facts that it is worked out of. */
function sourcesOf(set: RuleSet, definition: FactDefinition): readonly FactReference[] {
  if ('fact' in definition) return [definition];
  if ('feel' in definition)
    return readsOf(definition.feel)
      .map(({ path }) => path.split(/[.[]/)[0] ?? path)
      .filter((fact) => memberSchema(set.inputs, [fact]) ?? factOf(set, fact))
      .map((fact) => ({ fact }));
  return Object.values(operandsOf(definition)).flatMap((operand) => referenceIn(operand) ?? []);
}

function operandsOf(
  definition: Exclude<FactDefinition, FactReference | { readonly feel: string }>,
): Readonly<Record<string, Json>> {
  if ('lookup' in definition) return definition.lookup.where;
  const { calendar: _, ...operands } =
    'addWorkingDays' in definition ? definition.addWorkingDays : definition.workingDaysBetween;
  return operands;
}

/** One is the other, or the other without its unit. */
function sayTheSame(title: string, other: string): boolean {
  const [one, two] = [title.toLowerCase(), other.toLowerCase()];
  return one === two || ['（', ' (', ', '].some((unit) => two.startsWith(one + unit));
}

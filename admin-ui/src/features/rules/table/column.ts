import { factPathOf, type RuleSet } from '@waybill/engine/rules';
import { askedKey } from './asked-key.ts';
import { termsOf } from './terms.ts';
import { kindOfInput, kindOfOutput, type ValueKind } from './value-kind.ts';

/** A column of the decision table; `key` names it for good. */
export type Column =
  | { readonly kind: 'title'; readonly key: string; readonly language: 'zh' | 'en' }
  | AskedColumn
  /** Conditions that are no list of comparisons. */
  | { readonly kind: 'rest'; readonly key: string }
  | GivenColumn
  | { readonly kind: 'priority'; readonly key: string }
  | { readonly kind: 'policy'; readonly key: string };

/** What rules ask of one input, computed fact, or member of either. */
export interface AskedColumn {
  readonly kind: 'asked';
  readonly key: string;
  readonly fact: string;
  readonly path?: string;
  readonly values: ValueKind;
}

export interface GivenColumn {
  readonly kind: 'given';
  readonly key: string;
  readonly output: string;
  readonly values: ValueKind;
}

/** `shown` are keys of columns that no rule uses yet; the reader's name of a rule stands first. */
export function columnsOf(
  set: RuleSet,
  shown: ReadonlySet<string>,
  reader: 'zh' | 'en',
): readonly Column[] {
  const used = new Map<string, AskedColumn>();
  for (const name of [...namesOf(set.inputs), ...Object.keys(set.facts ?? {})]) {
    if (shown.has(askedKey({ fact: name }))) add(set, used, { fact: name });
  }
  for (const rule of set.rules)
    for (const { comparison } of termsOf(rule)) add(set, used, comparison);
  const order = [...namesOf(set.inputs), ...Object.keys(set.facts ?? {})];
  const asked = [...used.values()].toSorted(
    (one, other) => order.indexOf(one.fact) - order.indexOf(other.fact),
  );
  const nested = set.rules.some((rule) =>
    'all' in rule.conditions ? termsOf(rule).length < rule.conditions.all.length : true,
  );
  return [
    titleIn(reader),
    ...asked,
    ...(nested ? [{ kind: 'rest', key: 'rest' } as const] : []),
    ...namesOf(set.outputs).map((output) => ({
      ...({ kind: 'given', key: `out:${output}`, output } as const),
      values: kindOfOutput(set, output),
    })),
    ...(set.hitPolicy === 'priority' ? [{ kind: 'priority', key: 'priority' } as const] : []),
    titleIn(reader === 'zh' ? 'en' : 'zh'),
    { kind: 'policy', key: 'policy' },
  ];
}

const titleIn = (language: 'zh' | 'en'): Column => ({
  ...{ kind: 'title', key: `title:${language}`, language },
});

/** Names of the members that a schema of inputs or outputs declares, in its order. */
export const namesOf = ({ properties }: RuleSet['inputs']): readonly string[] =>
  typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];

function add(
  set: RuleSet,
  used: Map<string, AskedColumn>,
  { fact, path }: { readonly fact: string; readonly path?: string },
): void {
  const reference = { fact, ...(path !== undefined && { path }) };
  const key = askedKey(reference);
  if (used.has(key)) return;
  const values = kindOfInput(set, factPathOf(reference));
  used.set(key, { kind: 'asked', key, ...reference, values });
}

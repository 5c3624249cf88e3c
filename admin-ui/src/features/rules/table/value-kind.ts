import type { RuleSet } from '@waybill/engine/rules';
import { memberSchema } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import type { Words } from './words.ts';

/** What a cell may hold, by the schema of its input or output. */
export interface ValueKind {
  readonly type: 'choice' | 'yes-no' | 'number' | 'decimal' | 'date' | 'text' | 'list' | 'any';
  readonly choices: readonly Json[];
  readonly labels: Readonly<Record<string, Words>>;
  /** Days, percent, a currency. */
  readonly unit?: Words;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly Json[];
  readonly items?: Schema;
  readonly labels?: ValueKind['labels'];
  readonly unit?: Words;
}

const ANY: ValueKind = { type: 'any', choices: [], labels: {} };

/** Of an input or a member of one; computed facts have labels at most, and may be anything. */
export function kindOfInput(set: RuleSet, path: readonly (string | number)[]): ValueKind {
  const [name = ''] = path;
  const labels = set.facts?.[name]?.labels;
  if (labels !== undefined && path.length === 1)
    return { type: 'text', choices: Object.keys(labels), labels };
  return kindOf(memberSchema(set.inputs, path));
}

export function kindOfOutput(set: RuleSet, name: string): ValueKind {
  const kind = kindOf(memberSchema(set.outputs, [name]));
  const { money } = set;
  if (money?.output !== name || typeof money.currency !== 'string') return kind;
  return { ...kind, unit: { zh: money.currency, en: money.currency } };
}

function kindOf(json: Json | undefined): ValueKind {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return ANY;
  // Checked when the set was deployed, or told as a problem of it.
  const schema = json as Schema;
  const { labels = {}, unit } = schema;
  const told = { labels, ...(unit && { unit }) };
  if (schema.enum) return { type: 'choice', choices: schema.enum, ...told };
  const types = [schema.type ?? []].flat();
  if (types.includes('array')) {
    const own = schema.items?.labels ?? labels;
    return { ...told, type: 'list', choices: schema.items?.enum ?? Object.keys(own), labels: own };
  }
  const type = typeOf(types, schema.format);
  // What a text is called is offered, and others may be written.
  return { type, choices: type === 'text' ? Object.keys(labels) : [], ...told };
}

function typeOf(all: readonly string[], format: string | undefined): ValueKind['type'] {
  const types = all.filter((type) => type !== 'null');
  if (types.includes('boolean')) return types.length === 1 ? 'yes-no' : 'any';
  if (types.includes('number') || types.includes('integer')) return 'number';
  if (!types.includes('string')) return 'any';
  if (format === 'decimal') return 'decimal';
  return format === 'date' || format === 'date-time' ? 'date' : 'text';
}

/** As labels of a schema name their values. */
export const labelKey = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

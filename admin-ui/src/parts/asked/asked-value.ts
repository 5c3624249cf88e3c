import type { Json } from '@waybill/server/contract';
import type { Language } from '../../i18n/languages.ts';

export type Wording = Readonly<Record<Language, string>>;

/** One value that a person is asked for, and what its field is. */
export interface AskedValue {
  /** A name, or a path of members such as `order.currency`. */
  readonly name: string;
  readonly titles?: Wording;
  /** `any` lets the person say what it is; `json` is too deep for fields. */
  readonly kind:
    'choice' | 'number' | 'yes-no' | 'day' | 'text' | 'money' | 'group' | 'list' | 'any' | 'json';
  readonly choices: readonly Json[];
  /** Of choices, by their text. */
  readonly labels: Readonly<Record<string, Wording>>;
  /** Of a group. */
  readonly members?: readonly AskedValue[];
  /** What each thing in a list is; its name tells nothing. */
  readonly item?: AskedValue;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly Json[];
  readonly titles?: Wording;
  readonly labels?: AskedValue['labels'];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The value that a JSON Schema describes, in the words that rule sets and record types add to it. */
export function askedBySchema(name: string, schema: Schema): AskedValue {
  const { items, titles } = schema;
  const kind = kindOf(schema);
  return {
    ...{ name, kind, labels: schema.labels ?? {} },
    choices: (schema.enum ?? []).filter((value) => value !== null),
    ...(titles && { titles }),
    ...(kind === 'group' && { members: askedByMembers(schema) }),
    ...(kind === 'list' && items && { item: askedBySchema('', items) }),
  };
}

/** The members of an object that a JSON Schema describes, such as the inputs of a rule set. */
export function askedByMembers(schema: unknown): readonly AskedValue[] {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return [];
  // Schemas, as what was deployed is checked to have.
  const members = Object.entries(schema.properties ?? {}) as [string, Schema][];
  return members.map(([name, member]) => askedBySchema(name, member));
}

function kindOf(schema: Schema): AskedValue['kind'] {
  if (schema.enum) return 'choice';
  const types = [schema.type ?? 'object'].flat();
  if (types.includes('boolean')) return 'yes-no';
  if (types.includes('string')) return schema.format === 'date' ? 'day' : 'text';
  if (types.includes('integer') || types.includes('number')) return 'number';
  const { properties = {}, items } = schema;
  if (types.includes('array')) return items && items.type !== 'array' ? 'list' : 'json';
  if (Object.keys(properties).sort().join() === 'amount,currency') return 'money';
  return Object.keys(properties).length > 0 ? 'group' : 'json';
}

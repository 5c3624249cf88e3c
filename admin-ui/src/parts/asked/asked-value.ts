import type { Json } from '@waybill/server/contract';
import type { Language } from '../../i18n/languages.ts';

export type Wording = Readonly<Record<Language, string>>;

/** One value that a person is asked for, and what its field is. */
export interface AskedValue {
  /** A name, or a path of members such as `order.currency`. */
  readonly name: string;
  readonly titles?: Wording;
  readonly kind: 'choice' | 'number' | 'yes-no' | 'day' | 'text' | 'json';
  readonly choices: readonly Json[];
  /** Of choices, by their text. */
  readonly labels: Readonly<Record<string, Wording>>;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly Json[];
  readonly titles?: Wording;
  readonly labels?: AskedValue['labels'];
}

/** The value that a JSON Schema describes, in the words that rule sets and record types add to it. */
export function askedBySchema(name: string, schema: Schema): AskedValue {
  return {
    name,
    kind: kindOf(schema),
    choices: (schema.enum ?? []).filter((value) => value !== null),
    labels: schema.labels ?? {},
    ...(schema.titles && { titles: schema.titles }),
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
  return 'json';
}

/** What was entered as it is meant; nothing entered is null. */
export function valueOf({ kind }: AskedValue, entered: unknown): Json {
  if (entered === undefined || entered === '') return null;
  if (kind !== 'json' || typeof entered !== 'string') return entered as Json;
  return JSON.parse(entered) as Json;
}

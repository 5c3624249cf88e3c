import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';

/** One input of a rule set, as a form asks for it. */
export interface RuleInput {
  readonly name: string;
  readonly titles?: Readonly<Record<'zh' | 'en', string>>;
  readonly kind: 'choice' | 'number' | 'yes-no' | 'text' | 'json';
  readonly choices: readonly Json[];
  readonly labels: Readonly<Record<string, Readonly<Record<'zh' | 'en', string>>>>;
  readonly required: boolean;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly titles?: RuleInput['titles'];
  readonly labels?: RuleInput['labels'];
}

export function inputsOf({ inputs }: RuleSet): readonly RuleInput[] {
  // Checked against the schema of rule sets when it was deployed.
  const properties = (inputs['properties'] ?? {}) as unknown as Readonly<Record<string, Schema>>;
  const required = (inputs['required'] ?? []) as readonly string[];
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    kind: kindOf(schema),
    choices: (schema.enum ?? []).filter((value) => value !== null),
    labels: schema.labels ?? {},
    required: required.includes(name),
    ...(schema.titles && { titles: schema.titles }),
  }));
}

function kindOf(schema: Schema): RuleInput['kind'] {
  if (schema.enum) return 'choice';
  const types = [schema.type ?? 'object'].flat();
  if (types.includes('boolean')) return 'yes-no';
  if (types.includes('string')) return 'text';
  if (types.includes('integer') || types.includes('number')) return 'number';
  return 'json';
}

/** What was entered as the set expects it; nothing entered is null. */
export function valueOf({ kind }: RuleInput, entered: unknown): Json {
  if (entered === undefined || entered === '') return null;
  if (kind !== 'json' || typeof entered !== 'string') return entered as Json;
  return JSON.parse(entered) as Json;
}

import type { Json } from '../../model/index.ts';
import { parseFactPath } from '../fact-path.ts';
import type { FactReference, RuleSet } from '../rule-set.ts';
import { isObject } from '../schema/json-kinds.ts';
import { memberSchema } from '../schema/user-schema.ts';
import type { Words } from '../words.ts';
import type { Language } from './vocabulary.ts';

/** How people call an input, computed fact or member: its title in their language, else its name. */
export function titleOf(set: RuleSet, { fact, path }: FactReference, language: Language): string {
  const computed = set.facts && Object.hasOwn(set.facts, fact) ? set.facts[fact] : undefined;
  const title =
    computed?.title?.[language] ??
    schemaTitle(inputSchema(set, { fact, ...(path !== undefined && { path }) }), language);
  if (title !== undefined) return title;
  const whole = path === undefined ? undefined : titleOf(set, { fact }, language);
  return path === undefined ? fact : `${whole ?? fact}${path.slice(1)}`;
}

export const outputTitle = ({ outputs }: RuleSet, name: string, language: Language): string =>
  schemaTitle(memberSchema(outputs, [name]), language) ?? name;

/** The label that a schema gives a value, or undefined. */
export function labelOf(
  schema: Json | undefined,
  value: Json,
  language: Language,
): string | undefined {
  if (!isObject(schema) || !isObject(schema['labels'])) return undefined;
  const key = typeof value === 'string' ? value : JSON.stringify(value);
  return wordIn(Object.hasOwn(schema['labels'], key) ? schema['labels'][key] : undefined, language);
}

/** The schema of an input or a member of it; of a computed fact, its labels. */
export function inputSchema(set: RuleSet, { fact, path }: FactReference): Json | undefined {
  const computed = set.facts && Object.hasOwn(set.facts, fact) ? set.facts[fact] : undefined;
  if (computed?.labels !== undefined && path === undefined)
    return { labels: wordsAsJson(computed.labels) };
  const steps = path === undefined ? [] : parseFactPath(path);
  return steps && memberSchema(set.inputs, [fact, ...steps]);
}

const wordsAsJson = (labels: Readonly<Record<string, Words>>): Json =>
  Object.fromEntries(Object.entries(labels).map(([value, { zh, en }]) => [value, { zh, en }]));

function schemaTitle(schema: Json | undefined, language: Language): string | undefined {
  if (!isObject(schema)) return undefined;
  const { title } = schema;
  return wordIn(schema['titles'], language) ?? (typeof title === 'string' ? title : undefined);
}

function wordIn(words: Json | undefined, language: Language): string | undefined {
  const word = isObject(words) ? words[language] : undefined;
  return typeof word === 'string' ? word : undefined;
}

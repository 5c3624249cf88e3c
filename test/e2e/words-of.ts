import { readFileSync } from 'node:fs';
import {
  formIn,
  type FormComponent,
  type FormSchema,
} from '../../admin-ui/src/parts/form/form-schema.ts';
import type { Language } from './given-browser.ts';

type Words = { readonly [key: string]: string | Words };

const root = new URL('../../', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** Texts of the pages: `say('features/inbox', 'title')`, with what is put into them. */
export function wordsOf(language: Language) {
  return (folder: string, key: string, given: Readonly<Record<string, string>> = {}): string => {
    let found: Words | string | undefined = json(
      `admin-ui/src/${folder}/words.${language}.json`,
    ) as Words;
    for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
    if (typeof found !== 'string') throw new Error(`Expected words "${key}" in ${folder}.`);
    return found.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) => given[name] ?? '');
  };
}

/** Labels of a shipped form: of the field, or of one of its choices. */
export function labelsOf(language: Language, path: string) {
  const schema = formIn(language, json(`processes/${path}.form`) as FormSchema);
  const all = (parts: readonly FormComponent[]): readonly FormComponent[] =>
    parts.flatMap((part) => [part, ...all(part.components ?? [])]);
  return (key: string, choice?: string): string => {
    const part = all(schema.components).find((one) => one.key === key);
    const label =
      choice === undefined
        ? part?.['label']
        : part?.values?.find(({ value }) => value === choice)?.label;
    if (typeof label !== 'string') throw new Error(`Expected a label of "${key}" in ${path}.form.`);
    return label;
  };
}

type Titled = Readonly<Record<string, { readonly titles?: Readonly<Record<Language, string>> }>>;

/** What a shipped rule set calls one of its inputs. */
export function titlesOf(ruleSet: string, input: string): Readonly<Record<Language, string>> {
  const set = json(`rules/${ruleSet}.json`) as { readonly inputs: { readonly properties: Titled } };
  const titles = set.inputs.properties[input]?.titles;
  if (!titles) throw new Error(`Expected input "${input}" of ${ruleSet} to have titles.`);
  return titles;
}

import { countryName } from '@waybill/engine/countries';
import type { FieldSchema, RecordField, RecordType } from '../../api/get-record-type.ts';
import type { Language } from '../../i18n/languages.ts';

/** What a type calls the field at a path, such as `contacts[0].phone`. */
export function fieldTitle(type: RecordType, path: string, language: Language): string {
  const field = fieldAt(type, path);
  return field?.title[language] ?? path.split('.').at(-1) ?? path;
}

/** The same with what it is part of, such as `Contacts 1 › Telephone`. */
export function wholeTitle(type: RecordType, path: string, language: Language): string {
  const parts = path.split('.');
  const titles = parts.map((part, at) => {
    const [, item] = /\[(\d+)\]$/.exec(part) ?? [];
    const own = parts.slice(0, at + 1).join('.');
    const title = fieldTitle(type, own.replace(/\[\d+\]$/, ''), language);
    return item === undefined ? title : `${title} ${Number(item) + 1}`;
  });
  return titles.join(' › ');
}

/** What people call a value of the field at a path; undefined where it is no word of the file, nor a country. */
export function valueLabel(
  { type, language }: { readonly type: RecordType; readonly language: Language },
  path: string,
  value: unknown,
): string | undefined {
  const { labels, kind } = fieldAt(type, path) ?? {};
  if (typeof value !== 'string') return undefined;
  return kind === 'country' ? countryName(value, language) : labels?.[value]?.[language];
}

/** What a list of such records is called. */
export const listTitle = (
  { title, plural = title }: Pick<RecordType, 'title' | 'plural'>,
  language: Language,
): string => plural[language];

export const fieldAt = ({ fields }: RecordType, path: string): RecordField | undefined =>
  fields[path.replaceAll(/\[\d*\]/g, '[]')];

/** Fields of the list: the key, then the columns of the type, or what records are looked for by. */
export function listFields(type: RecordType): readonly string[] {
  const keys = type.unique[0] ?? [];
  const { columns = searchFields(type).slice(0, SEARCHED_SHOWN) } = type;
  return [...new Set([...keys, ...columns])];
}

const SEARCHED_SHOWN = 5;

export const searchFields = ({ fields, schema }: RecordType): readonly string[] =>
  Object.entries(fields)
    .filter(([path, { search }]) => search === true && path in (schema.properties ?? {}))
    .map(([path]) => path);

/** Of the schema, such as that of `credit.limit`. */
export const schemaAt = ({ schema }: RecordType, path: string): FieldSchema | undefined =>
  path
    .split('.')
    .reduce<FieldSchema | undefined>((within, name) => within?.properties?.[name], schema);

/** By its beginning; what is chosen by its value, and what is personal by the whole of it, since
 * encrypted it has no beginning. */
export const searchedBy = (type: RecordType, field: string, text: string) =>
  isPersonal(type, field) || fieldAt(type, field)?.labels
    ? { field, is: text }
    : { field, begins: text };

export const isPersonal = (type: RecordType, field: string): boolean =>
  fieldAt(type, field)?.personal === true;

/** The value by which others refer to a record. */
export const keyField = ({ unique }: Pick<RecordType, 'unique'>): string | undefined =>
  unique[0]?.[0];

/** As it stands within a sentence: English begins it small, but for abbreviations. */
export function titleWithin({ title }: RecordType, language: Language): string {
  const text = title[language];
  return language === 'en' && /^[A-Z][a-z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

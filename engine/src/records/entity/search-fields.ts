import type { Json, Variables } from '../../model/index.ts';
import { valuesAt } from '../check-values.ts';
import type { RecordState } from './state.ts';

/** What a record is found by: names carry the type, so that types share no index. */
export function searchFields({
  type,
  status,
  values,
  traits,
  pending,
}: RecordState): Readonly<Record<string, string>> {
  const found: Record<string, string> = { [searchName(type, '$status')]: status };
  if (pending.length > 0) found[searchName(type, '$pending')] = 'true';
  for (const name of traits.search) Object.assign(found, namesOf(type, name, values));
  return found;
}

/** Those of `searchFields` that hold the value of a personal field. */
export const personalFields = ({ type, traits }: RecordState): readonly string[] =>
  traits.search
    .filter((name) => traits.personal.includes(name))
    .map((name) => searchName(type, name));

/** A field with one value is found by its name, one with several by a name for each. */
function namesOf(type: string, field: string, values: Variables): Readonly<Record<string, string>> {
  const one = isOne(field, values[field]);
  const texts = valuesAt(values, field)
    .map(({ value }) => searchText(value))
    .filter((text) => text !== '');
  return Object.fromEntries(
    texts.map((text) =>
      one ? [searchName(type, field), text] : [itemName(type, field, text), ITEM],
    ),
  );
}

/** `$status` and `$pending` tell of the record itself. */
export const searchName = (type: string, field: string): string => `${type}.${field}`;

/** Of a field that holds several values, each is found by a name of its own. */
export const itemName = (type: string, field: string, text: string): string =>
  `${searchName(type, field)}=${text}`;

/** What stands at the name of an item. */
export const ITEM = 'true';

const isOne = (name: string, value: Json | undefined): boolean =>
  !/[.[]/.test(name) && !Array.isArray(value);

const LONGEST = 100;

/** Case, width and outer spaces make no difference to a search (Unicode NFKC). */
export const searchText = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).normalize('NFKC').trim().toLowerCase().slice(0, LONGEST)
    : '';

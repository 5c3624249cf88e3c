import type { Json } from '../../model/index.ts';
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
  for (const name of traits.search) {
    if (isOne(name, values[name])) {
      const text = searchText(values[name]);
      if (text !== '') found[searchName(type, name)] = text;
    } else {
      for (const { value } of valuesAt(values, name)) {
        const text = searchText(value);
        if (text !== '') found[itemName(type, name, text)] = ITEM;
      }
    }
  }
  return found;
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

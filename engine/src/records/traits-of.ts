import type { RecordTraits } from './entity/state.ts';
import type { RecordType } from './record-type.ts';

/** What a record carries of its type. */
export function traitsOf({ version, unique, fields }: RecordType): RecordTraits {
  const marked = (mark: 'search' | 'personal'): readonly string[] =>
    Object.entries(fields).flatMap(([name, field]) => (field[mark] ? [name] : []));
  return { typeVersion: version, unique, search: marked('search'), personal: marked('personal') };
}

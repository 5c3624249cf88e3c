import type { RecordType } from '../../api/get-record-type.ts';
import { usePersonNames } from '../../parts/person/use-person-names.ts';
import { fieldAt } from './type-words.ts';

/** Records of employees, whom everybody knows as colleagues, though few may read the record. */
export const EMPLOYEE = 'employee';

/**
 * What the record is called to which a field refers, by what the server tells of it under
 * `<type>/<key>`; undefined of a field that refers to none, and of a name that nobody tells.
 */
export function useReferredNames(
  type: RecordType,
  names: Readonly<Record<string, string>>,
): (path: string, value: unknown) => string | undefined {
  const personOf = usePersonNames();
  return (path, value) => {
    const { refers } = fieldAt(type, path) ?? {};
    if (refers === undefined || typeof value !== 'string') return undefined;
    const name = names[`${refers}/${value}`] ?? (refers === EMPLOYEE ? personOf(value) : value);
    return name === value || name === '' ? undefined : name;
  };
}

import { COUNTRY_CODES } from '@waybill/engine/countries';
import type { FieldSchema, RecordType } from '../../../api/get-record-type.ts';
import type { Language } from '../../../i18n/languages.ts';
import { fieldAt, valueLabel } from '../type-words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Field {
  readonly type: RecordType;
  readonly path: string;
  readonly schema: FieldSchema;
}

/** What the field, or each item of its list, may hold: countries by name; undefined where it is anything. */
export function choicesOf({ type, path, schema }: Field, language: Language): Choice[] | undefined {
  const named = (value: string): Choice => ({
    ...{ value, label: valueLabel({ type, language }, path, value) ?? value },
  });
  if (fieldAt(type, path)?.kind !== 'country')
    return (schema.enum ?? schema.items?.enum)?.map(named);
  const { compare } = new Intl.Collator(language);
  return [...COUNTRY_CODES].map(named).sort((one, other) => compare(one.label, other.label));
}

/** Found by any part of the name; whose code is typed comes first. */
export const FOUND_BY = {
  showSearch: {
    optionFilterProp: 'label',
    filterSort: (one: Choice, other: Choice, { searchValue }: { searchValue: string }): number => {
      const typed = searchValue.trim().toUpperCase();
      return Number(other.value === typed) - Number(one.value === typed);
    },
  },
};

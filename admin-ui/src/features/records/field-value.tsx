import type { Json } from '@waybill/server/contract';
import type { RecordType } from '../../api/get-record-type.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { Value } from '../../parts/values-table.tsx';
import { fieldTitle, valueLabel } from './type-words.ts';

interface FieldValueProps {
  readonly type: RecordType;
  /** Of the field, such as `contacts[0].phone`. */
  readonly path: string;
  readonly value: unknown;
}

/** A value of a record as people read it, whatever it holds. */
export function FieldValue({ type, path, value }: FieldValueProps) {
  const language = useLanguage();
  return (
    <Value
      // What records hold is JSON.
      value={(value ?? null) as Json}
      path={path}
      titleOf={(at) => fieldTitle(type, at, language)}
      wordOf={(at, one) => valueLabel({ type, language }, at, one)}
    />
  );
}

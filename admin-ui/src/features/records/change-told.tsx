import type { Json } from '@waybill/server/contract';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/get-record-type.ts';
import { Differences } from '../../parts/differences/differences.tsx';
import { differencesOf, type Values } from '../../parts/differences/differences-of.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { fieldTitle, valueLabel } from './type-words.ts';

/** A change that counts when another person has approved it. */
export interface PendingChange {
  readonly change: number;
  readonly by: { readonly id: string };
  readonly time: number;
  readonly reason?: string;
  readonly values: Values;
  readonly removed: readonly string[];
}

interface ChangeToldProps {
  readonly type: RecordType;
  /** Of the record as it is. */
  readonly values: Values;
  readonly change: Pick<PendingChange, 'values' | 'removed'>;
}

/** What the change would make of the record: old and new of each field, as the type calls it. */
export function ChangeTold({ type, values, change }: ChangeToldProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const touched = new Set([...Object.keys(change.values), ...change.removed]);
  const before = Object.fromEntries(Object.entries(values).filter(([name]) => touched.has(name)));
  return (
    <Differences
      label={t('changeTold')}
      differences={differencesOf(before, change.values)}
      titleOf={(path) => fieldTitle(type, path, language)}
      wordOf={(path: string, value: Json) => valueLabel({ type, language }, path, value)}
    />
  );
}

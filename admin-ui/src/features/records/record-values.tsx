import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OneRecord } from '../../api/get-record.ts';
import type { RecordType } from '../../api/get-record-type.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { useListed } from '../../parts/use-listed.ts';
import { ValuesTable } from '../../parts/values-table.tsx';
import { fieldTitle, valueLabel } from './type-words.ts';
import { useReferredNames } from './use-referred-names.ts';

interface RecordValuesProps {
  readonly type: RecordType;
  readonly record: OneRecord;
}

/** What a record holds, in words, and which fields of it the reader may not see. */
export function RecordValues({ type, record }: RecordValuesProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const listed = useListed();
  const nameOf = useReferredNames(type, record.names);
  const titleOf = (path: string): string => fieldTitle(type, path, language);
  return (
    <>
      <ValuesTable
        values={record.values}
        titleOf={titleOf}
        wordOf={(path, value) => {
          const name = typeof value === 'string' ? nameOf(path, value) : undefined;
          if (name !== undefined) return `${name} (${value as string})`;
          return valueLabel({ type, language }, path, value);
        }}
      />
      {record.hidden.length > 0 ? (
        <Typography.Text type="secondary">
          {t('hidden', { fields: listed(record.hidden.map(titleOf)) })}
        </Typography.Text>
      ) : null}
    </>
  );
}

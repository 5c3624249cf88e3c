import type { Json } from '@waybill/server/contract';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/get-record-type.ts';
import type { WaybillRecord } from '../../api/search-records.ts';
import { LinkBeside } from '../../parts/link-beside.tsx';
import type { ListColumn } from '../../parts/list-table/list-column.ts';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { openable } from '../../parts/list-table/openable.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { FieldValue } from './field-value.tsx';
import { fieldAt, fieldTitle, keyField, listFields, listTitle, schemaAt } from './type-words.ts';
import { EMPLOYEE, useReferredNames } from './use-referred-names.ts';

interface RecordTableProps {
  readonly type: RecordType;
  readonly records: readonly WaybillRecord[];
  /** What other records are called, by `<type>/<key>`. */
  readonly names: Readonly<Record<string, string>>;
  readonly base: string;
  readonly openName: string | undefined;
  readonly onOpen: (name: string) => void;
}

/** Records below each other, each by its key, what it refers to by name. */
export function RecordTable(props: RecordTableProps) {
  const { type, records, names, base, openName, onOpen } = props;
  const { t } = useTranslation('records');
  const language = useLanguage();
  const nameOf = useReferredNames(type, names);
  const key = keyField(type);
  const addressOf = (record: WaybillRecord): string => {
    const own = key === undefined ? undefined : record.values[key];
    return typeof own === 'string' ? own : nameIn(record);
  };
  const fields = listFields(type);
  const room = fields.reduce((sum, field) => sum + roomOf(type, field), 0);
  const columns = fields.map((field, at): ListColumn<WaybillRecord> => {
    const width = `${(100 * roomOf(type, field)) / room}%`;
    const column = { key: field, title: fieldTitle(type, field, language), width };
    if (at > 0)
      return {
        ...{ ...column, ellipsis: true, align: isFigure(type, field) ? 'right' : 'left' },
        // What follows the number is its name, in most types.
        ...(at === 1 && { inCard: 'line' as const }),
        render: (_, record) => {
          const value = valueAt(record, field);
          return isNothing(value) ? '—' : <Cell {...{ type, field, value, nameOf }} />;
        },
      };
    return {
      ...column,
      render: (_, record) => (
        <>
          <LinkBeside to={`${base}/${encodeURIComponent(addressOf(record))}`}>
            <FieldValue type={type} path={field} value={record.values[field]} />
          </LinkBeside>{' '}
          {record.pending.length > 0 ? <Tag color="orange">{t('waits')}</Tag> : null}
        </>
      ),
    };
  });
  return (
    <ListTable<WaybillRecord>
      {...{ items: records, columns, label: listTitle(type, language) }}
      keyOf={({ id }) => id}
      attributesOf={(record) => {
        const isOpen = openName === addressOf(record) || openName === nameIn(record);
        return openable(() => onOpen(addressOf(record)), isOpen);
      }}
    />
  );
}

const nameIn = ({ id }: WaybillRecord): string => id.slice(id.indexOf('/') + 1);

interface CellProps extends Pick<RecordTableProps, 'type'> {
  readonly field: string;
  readonly value: Json;
  readonly nameOf: ReturnType<typeof useReferredNames>;
}

function Cell({ type, field, value, nameOf }: CellProps) {
  const name = typeof value === 'string' ? nameOf(field, value) : undefined;
  if (name !== undefined) return <span title={`${value as string} ${name}`}>{name}</span>;
  return <FieldValue type={type} path={field} value={value} />;
}

const isNothing = (value: Json | undefined): value is null | undefined =>
  value === undefined || value === null;

/** How much room a field needs beside others: names are long, words of the file, days and figures short. */
function roomOf(type: RecordType, field: string): number {
  const { labels, kind, refers } = fieldAt(type, field) ?? {};
  const { format, enum: listed } = schemaAt(type, field) ?? {};
  if (field === keyField(type)) return refers === undefined ? 3 : 4;
  if (kind === 'country') return 3;
  if (kind === 'money') return 2.5;
  if (refers === EMPLOYEE) return 2;
  if (labels !== undefined || format === 'date') return 2;
  return listed !== undefined || kind !== undefined || isFigure(type, field) ? 1.5 : 4;
}

/** Amounts and numbers are compared digit by digit. */
function isFigure(type: RecordType, field: string): boolean {
  const { type: holds = '' } = schemaAt(type, field) ?? {};
  return fieldAt(type, field)?.kind === 'money' || ['number', 'integer'].includes(holds);
}

function valueAt({ values }: WaybillRecord, path: string): Json | undefined {
  let found: Json | undefined = values;
  for (const name of path.split('.')) found = isGroup(found) ? found[name] : undefined;
  return found;
}

const isGroup = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

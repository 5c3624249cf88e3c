import type { Json } from '@waybill/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../api/get-task.ts';
import { getRecord } from '../../../api/get-record.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { ChangeTold, type PendingChange } from '../../records/change-told.tsx';
import { keyField } from '../../records/type-words.ts';
import { useRecordType } from '../../records/use-record-type.ts';

type Change = Pick<PendingChange, 'change' | 'values' | 'removed'>;

/** A record as it was read or written, kept in a variable. */
interface KeptRecord {
  readonly id: string;
  readonly type: string;
  readonly values: Readonly<Record<string, Json>>;
  /** Each by the id of a person or of an instance. */
  readonly pending: readonly (Change & { readonly by: string })[];
}

/** Changes to records that the instance of the task has proposed, and that wait for approval. */
export function ProposedChanges({ detail: { task, variables } }: { readonly detail: TaskDetail }) {
  const kept = Object.values(variables).flatMap((one: unknown) => (isKeptRecord(one) ? [one] : []));
  const own = kept.filter(({ pending }) => pending.some(({ by }) => by === task.instanceId));
  const records = [...new Map(own.map((record) => [record.id, record])).values()];
  return records.map((record) => (
    <OfRecord key={record.id} kept={record} instanceId={task.instanceId} />
  ));
}

interface OfRecordProps {
  readonly kept: KeptRecord;
  readonly instanceId: string;
}

function OfRecord({ kept, instanceId }: OfRecordProps) {
  const { t } = useTranslation('task');
  const language = useLanguage();
  const { id, type: typeId } = kept;
  const { data: type } = useRecordType(typeId);
  const read = useQuery({
    queryKey: ['record', id],
    queryFn: ({ signal }) => getRecord(id, {}, signal),
  });
  if (type === undefined || read.isPending) return null;
  // As it is now; as the process knows it where the person may not read it by themselves.
  const { values } = read.data ?? kept;
  const own = new Set(
    kept.pending.flatMap(({ by, change }) => (by === instanceId ? [change] : [])),
  );
  // The contract says of them that they are JSON.
  const waiting = (read.data?.pending ?? kept.pending) as readonly Change[];
  const key = keyField(type);
  const number = key === undefined ? undefined : values[key];
  const record = [type.title[language], typeof number === 'string' ? number : ''].join(' ').trim();
  return waiting
    .filter(({ change }) => own.has(change))
    .map((change) => (
      <section key={change.change}>
        <Typography.Title level={3} className="task-part">
          {t('proposed', { record })}
        </Typography.Title>
        <ChangeTold {...{ type, values, change }} />
      </section>
    ));
}

/** What built-in work with records gives to a process. */
function isKeptRecord(value: unknown): value is KeptRecord {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'type' in value && 'values' in value && 'pending' in value)) return false;
  const { id, type, pending } = value;
  return String(id).startsWith(`${String(type)}/`) && Array.isArray(pending);
}

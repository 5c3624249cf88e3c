import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderFamily } from '../../api/get-order-family.ts';
import { getRecordFile } from '../../api/get-record-file.ts';
import { getTaskFile } from '../../api/get-task-file.ts';
import { FileList } from '../../parts/files/file-list.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import type { FamilyMember } from './family-member.ts';
import { inPath } from '../../api/in-path.ts';

interface OrderFilesProps {
  readonly files: OrderFamily['files'];
  readonly members: readonly FamilyMember[];
}

/** Whatever is attached to tasks and records of the order. */
export function OrderFiles({ files, members }: OrderFilesProps) {
  const { t } = useTranslation('files');
  const instances = members.flatMap((one) => (one.kind === 'instance' ? [one] : []));
  const nameOf = useElementNames(instances);
  if (files.length === 0) return null;
  return (
    <section>
      <Typography.Title level={3} className="order-part">
        {t('title')}
      </Typography.Title>
      <FileList
        files={files}
        read={(file) =>
          'record' in file
            ? getRecordFile(file.record, file.sha256)
            : getTaskFile(file.taskId, file.sha256)
        }
        of={(file) => {
          if ('record' in file) return <RecordLink members={members} id={file.record} />;
          const instance = instances.find(({ id }) => id === file.instanceId);
          return instance && nameOf(instance);
        }}
      />
    </section>
  );
}

interface RecordLinkProps extends Pick<OrderFilesProps, 'members'> {
  readonly id: string;
}

function RecordLink({ members, id }: RecordLinkProps) {
  const key = members.flatMap((one) => (one.kind === 'record' && one.id === id ? one.key : []))[0];
  const address = `/records/${inPath(id)}`;
  return <Link to={address}>{key ?? id}</Link>;
}

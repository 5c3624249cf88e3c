import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastBackup, LOOKED_BACK } from './last-backup.ts';
import type { System } from './system-view.tsx';

/** Days: checks come each week, and a backup each day. */
const OLD = 8;

/** How old the last backup is that somebody has looked at, and how to make one. */
export function BackupAdvice({ system }: { readonly system: System }) {
  const { t } = useTranslation('system');
  const query = useQuery({ queryKey: ['last-backup'], queryFn: lastBackup, staleTime: 60_000 });
  if (query.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  const seen = query.data ?? undefined;
  const days = seen && dayjs().startOf('day').diff(dayjs(seen.on), 'day');
  const how = t(system.store.kind === 'mongodb' ? 'backupMongodb' : 'backupHow');
  const again = system.encryption.keys.length > 1 ? ` ${t('reencrypt')}` : '';
  return (
    <Alert
      {...{ showIcon: true, style: { marginBlockEnd: 16 } }}
      type={days === undefined || days > OLD ? 'warning' : 'info'}
      title={
        seen === undefined
          ? t(query.isError ? 'backupUnread' : 'backupUnknown', { days: LOOKED_BACK })
          : t('backupSeen', { on: seen.on, days })
      }
      description={
        <>
          {seen ? (
            <p style={{ marginBlock: 0 }}>
              {t('backupSaid', { place: seen.place ?? '—' })}{' '}
              <Link to={`/operations/${seen.instanceId}`}>{t('backupCheck')}</Link>
            </p>
          ) : null}
          {how}
          {again}
        </>
      }
    />
  );
}

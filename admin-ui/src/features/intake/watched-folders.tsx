import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { listIntakeFolders, type WatchedFolder } from '../../api/list-intake-folders.ts';
import { DateTime } from '../../parts/date-time.tsx';

/** The server looks about as often. */
const OFTEN = 15_000;

/** Folders that are watched, and what in them cannot be taken; nothing where none is. */
export function WatchedFolders() {
  const { data } = useQuery({
    queryKey: ['intake-folders'],
    queryFn: ({ signal }) => listIntakeFolders(signal),
    refetchInterval: OFTEN,
  });
  return data?.items.map((folder) => <Folder key={folder.id} folder={folder} />);
}

function Folder({ folder }: { readonly folder: WatchedFolder }) {
  const { t } = useTranslation('intake');
  const { id, path, lookedAt, waiting, troubles, moreTroubles } = folder;
  const looked =
    lookedAt === null ? (
      t('folder.notYet')
    ) : (
      <>
        {t('folder.looked')} <DateTime at={new Date(lookedAt).toISOString()} time />
      </>
    );
  return (
    <section className="intake-folder" aria-label={t('folder.label', { id })}>
      <p className="intake-hint" title={path}>
        {t('folder.label', { id })} · {looked} · {t('folder.waiting', { count: waiting })}
      </p>
      {troubles.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('folder.notTaken', { count: troubles.length + moreTroubles })}
          description={
            <ul className="intake-troubles">
              {troubles.map(({ file, code, message }) => (
                <li key={`${code} ${file ?? ''}`} title={message}>
                  {file ?? path}: {t(`folder.why.${code}`, { defaultValue: message })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  );
}

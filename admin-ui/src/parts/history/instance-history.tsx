import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { getInstanceHistory } from '../../api/get-instance-history.ts';
import { DateTime } from '../date-time.tsx';
import { Failed } from '../failed.tsx';
import { useElementNames } from '../use-element-names.ts';
import { tellEvent } from './tell-event.ts';
import './history.css';

interface InstanceHistoryProps {
  readonly instance: { readonly id: string; readonly processId: string; readonly version: number };
}

const PAGE = 100;

/** Who did what, and when; oldest first. */
export function InstanceHistory({ instance }: InstanceHistoryProps) {
  const { t } = useTranslation('history');
  const nameOf = useElementNames([instance]);
  const query = useInfiniteQuery({
    queryKey: ['history', instance.id],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? {} : { after: pageParam };
      return getInstanceHistory(instance.id, { limit: PAGE, ...after }, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  if (query.data === undefined)
    return query.isPending ? <Skeleton active /> : <Failed error={query.error} />;
  const entries = query.data.pages.flatMap(({ items }) => items);
  const name = (id: string): string => nameOf(instance, id);
  const lines = entries.flatMap(({ revision, time, actor, events }) => {
    const told = events.flatMap((event) => tellEvent(event, name) ?? []);
    return told.length === 0 ? [] : [{ revision, time, actor, told }];
  });
  return (
    <>
      <ol className="history">
        {lines.map(({ revision, time, actor, told }) => (
          <li key={revision}>
            <span className="history-when">
              <DateTime at={new Date(time).toISOString()} time />
            </span>
            <span className="history-who">{actor.id === 'engine' ? t('system') : actor.id}</span>
            <span className="history-what">
              {told.map(({ key, values }, at) => (
                <span key={at}>{t(key, values)}</span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

import { Checkbox, Skeleton } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '../../parts/failed.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import { ChosenActions } from './chosen-actions.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { readFilter } from './inbox-filter.ts';
import { TaskRow } from './task-row.tsx';
import { useInbox } from './use-inbox.ts';
import './inbox.css';

interface InboxListProps {
  readonly address: URLSearchParams;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const ROW = 56;

export function InboxList({ address, openId, onOpen, chosen, onChoose }: InboxListProps) {
  const { t } = useTranslation('inbox');
  const filter = readFilter(address);
  const { query, tasks, nameOf, reading } = useInbox(filter);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = hasNextPage && !isFetchingNextPage;
  const readOn = useCallback(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const every = tasks.length > 0 && tasks.every(({ id }) => chosen.has(id));
  const count = `${tasks.length.toLocaleString('en')}${hasNextPage ? '+' : ''}`;
  return (
    <div className="inbox">
      <Page title={t('title')}>
        <InboxFilters filter={filter} />
        {query.data === undefined ? null : (
          <div className="inbox-bar">
            <Checkbox
              checked={every}
              indeterminate={chosen.size > 0 && !every}
              onChange={() => onChoose(every ? new Set() : new Set(tasks.map(({ id }) => id)))}
            >
              {chosen.size > 0
                ? t('chosen', { count: chosen.size })
                : t('count', { number: count })}
            </Checkbox>
            {reading ? <span aria-live="polite">{t('stillReading')}</span> : null}
            <ChosenActions
              chosen={tasks.filter(({ id }) => chosen.has(id))}
              nameOf={nameOf}
              onDone={() => onChoose(new Set())}
            />
          </div>
        )}
        {query.isPending ? (
          <Skeleton active paragraph={{ rows: 10 }} aria-busy="true" />
        ) : query.data === undefined ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : tasks.length === 0 ? (
          <Nothing text={t(reading ? 'stillReading' : 'nothing')} />
        ) : (
          <VirtualRows
            items={tasks}
            label={t('list')}
            rowHeight={ROW}
            openId={openId}
            onOpen={onOpen}
            onChoose={toggle}
            onEnd={readOn}
          >
            {(task) => (
              <TaskRow
                task={task}
                nameOf={nameOf}
                chosen={chosen.has(task.id)}
                onChoose={() => toggle(task.id)}
              />
            )}
          </VirtualRows>
        )}
      </Page>
    </div>
  );
}

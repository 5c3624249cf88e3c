import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { listTasks } from '../../api/list-tasks.ts';
import { useSession } from '../../app/session/session.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import { holds, queryOf, type InboxFilter } from './inbox-filter.ts';

const PAGE = 500;

/** The tasks that the filter asks for, page after page. A text is looked for in all of them. */
export function useInbox(filter: InboxFilter) {
  const session = useSession();
  const { text, ...narrowed } = filter;
  // A minute old at most: what has come due meanwhile belongs to the overdue.
  const [now] = useState(() => Date.now());
  const query = useInfiniteQuery({
    queryKey: ['tasks', narrowed],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? {} : { after: pageParam };
      const asked = queryOf(filter, session, Math.max(now, minute()));
      return listTasks({ ...asked, limit: PAGE, ...after }, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const all = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const nameOf = useElementNames(all);
  const searching = text.trim() !== '';
  const tasks = searching
    ? all.filter((task) => holds(task, text.trim(), [nameOf(task, task.element), nameOf(task)]))
    : all;
  const more = hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (searching && more) void fetchNextPage();
  }, [searching, more, fetchNextPage]);
  return { query, tasks, nameOf, read: all.length, reading: searching && hasNextPage };
}

const minute = (): number => Math.floor(Date.now() / 60_000) * 60_000;

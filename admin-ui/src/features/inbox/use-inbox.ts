import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { listTasks } from '../../api/list-tasks.ts';
import { useSession } from '../../app/session/session.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import { queryOf, type InboxFilter } from './inbox-filter.ts';

const PAGE = 500;

/** The tasks that the filter asks for, page after page. */
export function useInbox(filter: InboxFilter) {
  const session = useSession();
  // A minute old at most: what has come due meanwhile belongs to the overdue.
  const [now] = useState(() => Date.now());
  const query = useInfiniteQuery({
    queryKey: ['tasks', 'inbox', filter],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? {} : { after: pageParam };
      const asked = queryOf(filter, session, Math.max(now, minute()));
      return listTasks({ ...asked, limit: PAGE, ...after }, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // The list stays while the next letters of a search are typed.
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = query;
  const tasks = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const nameOf = useElementNames(tasks);
  // A search reads a bounded number of tasks at a time, and may find none among them.
  const reading = filter.text.trim() !== '' && hasNextPage && tasks.length < PAGE;
  const readOn = reading && !isFetchingNextPage && !isPlaceholderData;
  useEffect(() => {
    if (readOn) void fetchNextPage();
  }, [readOn, fetchNextPage]);
  return { query, tasks, nameOf, reading: reading || isPlaceholderData };
}

const minute = (): number => Math.floor(Date.now() / 60_000) * 60_000;

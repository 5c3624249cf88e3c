import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listOrders } from '../../api/list-orders.ts';
import { useElementNames } from '../../parts/use-element-names.ts';

const PAGE = 100;
/** Orders that are read by themselves where somebody looks for one of them. */
const LOOKED_AT = 2_000;

export type OrderStatus = 'active' | 'completed' | 'terminated';

/**
 * Orders of a status, at a stage where one is named, page after page; while something is looked for,
 * the next pages are read too.
 */
export function useOrders(status: OrderStatus, stage: string, isSearch: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['orders', status, stage],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? {} : { after: pageParam };
      const at = stage === '' ? {} : { stage };
      return listOrders({ status, limit: PAGE, ...at, ...after }, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const orders = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const isReady = hasNextPage && !isFetching && !isFetchNextPageError;
  const readsOn = isSearch && isReady && orders.length < LOOKED_AT;
  useEffect(() => {
    if (readsOn) void fetchNextPage();
  }, [readsOn, fetchNextPage]);
  const nameOf = useElementNames(orders.map(({ instance }) => instance));
  return { query, orders, nameOf, isReading: isSearch && isFetching };
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { listOrders } from '../../api/list-orders.ts';
import { useElementNames } from '../../parts/use-element-names.ts';

const PAGE = 100;
export type OrderStatus = 'active' | 'completed' | 'terminated';

/** Orders of a status, at a stage where one is named, page after page. */
export function useOrders(status: OrderStatus, stage: string) {
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
  const nameOf = useElementNames(orders.map(({ instance }) => instance));
  return { query, orders, nameOf };
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { listOrders } from '../../api/list-orders.ts';
import { useElementNames } from '../../parts/use-element-names.ts';

const PAGE = 100;
export type OrderStatus = 'active' | 'completed' | 'terminated';

/** Orders of a status, page after page. */
export function useOrders(status: OrderStatus) {
  const query = useInfiniteQuery({
    queryKey: ['orders', status],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? {} : { after: pageParam };
      return listOrders({ status, limit: PAGE, ...after }, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const orders = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = useElementNames(orders.map(({ instance }) => instance));
  return { query, orders, nameOf };
}

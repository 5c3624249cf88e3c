import { useQuery } from '@tanstack/react-query';
import { listUsers } from '../../api/list-users.ts';
import { useMay } from '../use-may.ts';

/** As many as one look gives; beyond them accounts stand under their id. */
const KNOWN = 500;
const FRESH = 5 * 60_000;

/** What colleagues are called, by their account; an account that is not known stays as it is. */
export function usePersonNames(): (account: string) => string {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['users', 'names'],
    queryFn: ({ signal }) => listUsers({ limit: KNOWN }, signal),
    select: ({ items }) => new Map(items.map(({ id, name }) => [id, name])),
    enabled: may('read', 'user'),
    staleTime: FRESH,
  });
  return (account) => data?.get(account) ?? account;
}

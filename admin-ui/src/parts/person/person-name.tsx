import { usePersonNames } from './use-person-names.ts';

/** A colleague by name; the account is told where it is pointed at. */
export function PersonName({ account }: { readonly account: string }) {
  const name = usePersonNames()(account);
  return <span title={account}>{name}</span>;
}

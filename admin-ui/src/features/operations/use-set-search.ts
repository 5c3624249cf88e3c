import { useSearchParams } from 'react-router';

type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Changes parts of the address's search; what is undefined or empty is left out of it. */
export function useSetSearch() {
  const [search, setSearch] = useSearchParams();
  return (changes: Changes): void => {
    const next = new URLSearchParams(search);
    for (const [name, values] of Object.entries(changes)) {
      next.delete(name);
      for (const value of [values ?? []].flat()) if (value !== '') next.append(name, value);
    }
    setSearch(next);
  };
}

import { useSearchParams } from 'react-router';

/** Changes parts of the address's search; what is undefined or empty is left out of it. */
export function useSetSearch() {
  const [search, setSearch] = useSearchParams();
  return (changes: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setSearch(next);
  };
}

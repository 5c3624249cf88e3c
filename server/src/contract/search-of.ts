type QueryValue = string | number | boolean | undefined;

/** Of a request: of a list each value under the same name, and nothing of what is undefined. */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

/** As it stands behind the path, with its `?`; empty where nothing is asked. */
export function searchOf(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values]
      .flat()
      .flatMap((value): [string, string][] => (value === undefined ? [] : [[name, String(value)]])),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** Up to `limit` ways to choose one of each list, spread over all of them; the first is the first of each. */
export function* combinations<T>(
  lists: readonly (readonly T[])[],
  limit: number,
): Generator<readonly T[]> {
  const total = lists.reduce((product, list) => Math.min(product * list.length, 1e9), 1);
  const step = Math.max(1, Math.floor(total / limit));
  for (let count = 0; count < Math.min(limit, total); count += 1) {
    let rest = count * step;
    yield lists.flatMap((list) => {
      const item = list[rest % list.length];
      rest = Math.floor(rest / list.length);
      return item === undefined ? [] : [item];
    });
  }
}

/** Merges ordered sequences into one, reading each no further than asked. */
export function* mergeLanes<T>(
  lanes: readonly Iterable<T>[],
  compare: (one: T, other: T) => number,
): Generator<T> {
  const heads: { value: T; readonly rest: Iterator<T> }[] = [];
  for (const lane of lanes) {
    const rest = lane[Symbol.iterator]();
    const first = rest.next();
    if (!first.done) heads.push({ value: first.value, rest });
  }
  while (heads.length > 0) {
    const least = heads.reduce((one, other) => (compare(other.value, one.value) < 0 ? other : one));
    yield least.value;
    const next = least.rest.next();
    if (next.done) heads.splice(heads.indexOf(least), 1);
    else least.value = next.value;
  }
}

const AT_ONCE = 8;

/** Does the same with each, a few at a time; one that fails stops no other. */
export async function forEach(
  ids: readonly string[],
  act: (id: string) => Promise<unknown>,
): Promise<{ readonly done: number; readonly failed: number }> {
  const waiting = [...ids].reverse();
  let failed = 0;
  const lane = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      await act(id).catch(() => (failed += 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { done: ids.length - failed, failed };
}

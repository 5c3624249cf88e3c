/** As many as the server takes at one time. */
const AT_ONCE = 100;

interface Verdicts {
  readonly items: readonly { readonly done: boolean }[];
}

/** Lets the server do the same with many tasks; one that is refused stops no other. */
export async function inBulk(
  tasks: readonly string[],
  act: (tasks: string[]) => Promise<Verdicts>,
): Promise<{ readonly done: number; readonly failed: number }> {
  let done = 0;
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    const { items } = await act(tasks.slice(from, from + AT_ONCE));
    done += items.filter((one) => one.done).length;
  }
  return { done, failed: tasks.length - done };
}

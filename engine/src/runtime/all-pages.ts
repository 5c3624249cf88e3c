const PAGE = 500;

interface Page {
  readonly limit: number;
  readonly after?: string;
}

/** Everything of a query that gives pages, each after the `position` of the last of the page before. */
export async function* allPages<T extends { readonly id: string }>(
  read: (page: Page) => Promise<readonly T[]>,
  position: (last: T) => string = ({ id }) => id,
): AsyncGenerator<T> {
  let after: string | undefined;
  for (;;) {
    const page = await read({ limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = position(last);
  }
}

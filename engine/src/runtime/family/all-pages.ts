const PAGE = 200;

/** Everything of a query that gives pages by id. */
export async function* allPages<T extends { readonly id: string }>(
  read: (page: { readonly limit: number; readonly after?: string }) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  let after: string | undefined;
  for (;;) {
    const page = await read({ limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

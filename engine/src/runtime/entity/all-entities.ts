import type { EntityFields, Store, StoredEntity } from '../../ports/index.ts';

const PAGE = 500;

/** Every entity of a kind that has these values, by id. */
export async function* allEntities(
  store: Pick<Store, 'entities'>,
  kind: string,
  where: EntityFields,
): AsyncGenerator<StoredEntity> {
  let after: string | undefined;
  for (;;) {
    const page = { limit: PAGE, ...(after !== undefined && { after }) };
    const read = await store.entities({ kind, where, ...page });
    yield* read;
    after = read.at(-1)?.id;
    if (read.length < PAGE) return;
  }
}

import type { EntityFields, Store, StoredEntity } from '../../ports/index.ts';
import { allPages } from '../all-pages.ts';

/** Every entity of a kind that has these values, by id. */
export const allEntities = (
  store: Pick<Store, 'entities'>,
  kind: string,
  where: EntityFields,
): AsyncGenerator<StoredEntity> => allPages((page) => store.entities({ kind, where, ...page }));

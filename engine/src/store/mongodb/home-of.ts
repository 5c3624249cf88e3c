import type { Table, Tables } from './database.ts';
import type { HomeDocument } from './documents.ts';

/** A collection in whose documents commits happen: those of instances, or those of entities. */
export type Home = Table<HomeDocument>;

/** A seat is nothing that has been started yet. */
export const STARTED = { revision: { $gt: 0 } };

/** Of an instance that an archive has taken over, the head alone is left. */
export const KEPT = { ...STARTED, archive: { $exists: false } };

export const homesOf = ({ instances, entities }: Tables): readonly Home[] => [instances, entities];

export const homeOf = ({ instances, entities }: Tables, id: string): Home =>
  isEntity(id) ? entities : instances;

/** Makes something for each home, and finds that of an instance or entity. */
export function forHomes<T>(
  { instances, entities }: Tables,
  make: (home: Home) => T,
): (id: string) => T {
  const [ofInstances, ofEntities] = [make(instances), make(entities)];
  return (id) => (isEntity(id) ? ofEntities : ofInstances);
}

/** See `StoredEntity`. */
const isEntity = (id: string): boolean => id.includes('/');

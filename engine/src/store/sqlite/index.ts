export { openSqliteStore } from './open-sqlite-store.ts';
export type { SqliteOptions } from './open-sqlite-store.ts';

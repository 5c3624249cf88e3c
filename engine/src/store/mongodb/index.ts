export { openMongodbStore } from './open-mongodb-store.ts';
export type { MongodbOptions } from './open-mongodb-store.ts';

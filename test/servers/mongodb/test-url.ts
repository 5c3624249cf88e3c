import { createConnection } from 'mongoose';
import type { MongodbAddress } from '../../../engine/src/index.ts';

/** The server that the MongoDB suites run on; undefined: they are skipped, and this says so. */
export const testUrl: string | undefined = process.env['WAYBILL_TEST_MONGODB'] || undefined;

if (testUrl === undefined) {
  console.error('MongoDB suites skipped: WAYBILL_TEST_MONGODB names no server.');
}

let databases = 0;

/** The address of a database that no other test has. */
export function urlOfNewDatabase(server: string): MongodbAddress {
  databases += 1;
  const url = new URL(server);
  url.pathname = `waybill_test_${process.pid}_${Date.now()}_${databases}`;
  return `mongodb://${url.href.slice('mongodb://'.length)}`;
}

export async function dropDatabase(url: string): Promise<void> {
  const connection = await createConnection(url).asPromise();
  await connection.dropDatabase();
  await connection.close();
}

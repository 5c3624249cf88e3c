import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import { commitOf, puts, userTask } from '../contract/store-samples.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { shown, type BenchOptions, type BenchResult } from './bench-result.ts';
import { median } from './measure.ts';

const ROUNDS = 5;
const COMMITS = 600;

/** Gathered writes beside writes one by one, in turn, on the server that the tests name. */
export async function benchMongodb({ progress }: BenchOptions = {}): Promise<BenchResult[]> {
  if (testUrl === undefined) return [];
  const results: BenchResult[] = [];
  for (const width of [1, 16, 64]) {
    progress?.(`MongoDB store, ${width} commits in flight`);
    const rates: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rates.push([await rateOf(testUrl, 1, width), await rateOf(testUrl, 500, width)]);
    const label = `mongodb, ${width} in flight`;
    const gathered = median(rates.map(([, rate]) => rate));
    const ratio = median(rates.map(([alone, rate]) => rate / alone));
    results.push(shown(`${label}: commits, gathered`, [gathered, '/s']));
    results.push(shown(`${label}: gathered against one by one`, [ratio, '×']));
  }
  return results;
}

/** Starts with a task and ends, by turns. */
async function rateOf(server: string, groupSize: number, width: number): Promise<number> {
  const url = urlOfNewDatabase(server);
  const store = await openMongodbStore({ url, groupSize });
  const pairs = Math.ceil(COMMITS / (width === 1 ? 8 : 1) / width / 2);
  const start = performance.now();
  const lanes = Array.from({ length: width }, async (_, lane) => {
    for (let n = 0; n < pairs; n += 1) {
      const id = `i${lane}-${n}`;
      await store.commit(commitOf(id, 0, { work: puts(userTask(id, 1)) }));
      await store.commit(commitOf(id, 1, { ended: true }));
    }
  });
  await Promise.all(lanes);
  const seconds = (performance.now() - start) / 1_000;
  await store.close();
  await dropDatabase(url);
  return (pairs * 2 * width) / seconds;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine, type EngineOptions, type Failure } from '../../engine/src/index.ts';
import { codeOf } from '../engine/bench.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { as, BONUS } from './ledger-bench.ts';

interface Place {
  readonly store: NonNullable<EngineOptions['store']>;
  readonly remove: () => Promise<void>;
}

async function onFile(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-two-'));
  const remove = async (): Promise<void> => rmSync(folder, { recursive: true });
  return { store: `sqlite:${join(folder, 'waybill.db')}`, remove };
}

async function onMongodb(): Promise<Place> {
  const store = urlOfNewDatabase(testUrl ?? '');
  return { store, remove: () => dropDatabase(store) };
}

it('two engines on one file post each entry once, whoever is asked', () => postEachOnce(onFile));

it.runIf(testUrl)('two engines on one MongoDB database do so too', () => postEachOnce(onMongodb));

async function postEachOnce(place: () => Promise<Place>): Promise<void> {
  const { store, remove } = await place();
  const failures: Failure[] = [];
  const open = () => createEngine({ store, onError: (failure) => failures.push(failure) });
  const engines = [await open(), await open()];
  const [one, other] = engines;
  if (!one || !other) throw new Error('Expected two engines.');
  const ids: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const { entryId } = await one.ledger.propose(BONUS, as('wang'));
    await other.ledger.approve(entryId, as('chen'));
    ids.push(entryId);
  }
  const calls = ids.flatMap((id) => engines.map(({ ledger }) => ledger.post(id, as('zhou'))));
  const codes = await Promise.all(calls.map((call) => codeOf(call)));
  expect(codes.filter((code) => code === 'not refused')).toHaveLength(20);
  for (const engine of engines) await engine.settle();
  const posted = await one.ledger.entries({ status: 'posted' });
  expect(posted.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const period = posted[0]?.posted?.period ?? '';
  expect(await other.ledger.period(period)).toMatchObject({
    ...{ postings: 20, totals: { CNY: '2000.00' } },
  });
  expect((await other.verify()).problems).toEqual([]);
  expect(failures).toEqual([]);
  for (const engine of engines) await engine.close();
  await remove();
}

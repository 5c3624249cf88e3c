import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import type { Connection } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { startMongodb } from './start-mongodb.ts';
import { testUrl, urlOfNewDatabase } from './test-url.ts';

const RACERS = Array.from({ length: 20 }, (_, racer) => racer);
const ROUNDS = Array.from({ length: 30 }, (_, round) => `round ${round}`);

interface Probe {
  readonly _id: string;
  readonly revision?: number;
}

/** What Waybill's store is built on; a server without it proves nothing about the store. */
describe.runIf(testUrl)('the MongoDB server under test lets one racer win', () => {
  const race = async (run: (connection: Connection, id: string) => Promise<boolean>) => {
    const url = urlOfNewDatabase(testUrl ?? '');
    const connection = await createConnection(url, { maxPoolSize: 20 }).asPromise();
    const winners: number[] = [];
    for (const id of ROUNDS) {
      await connection.collection<Probe>('updated').insertOne({ _id: id, revision: 0 });
      const won = await Promise.all(RACERS.map(() => run(connection, id)));
      winners.push(won.filter(Boolean).length);
    }
    await connection.dropDatabase();
    await connection.close();
    return winners;
  };
  const oneEach = ROUNDS.map(() => 1);

  it('of conditional updates of one document', async () => {
    const winners = await race(async (connection, id) => {
      const updated = connection.collection<Probe>('updated');
      const result = await updated.updateOne({ _id: id, revision: 0 }, { $set: { revision: 1 } });
      return result.modifiedCount === 1;
    });
    expect(winners).toEqual(oneEach);
  });

  it('of conditional finds with an update', async () => {
    const winners = await race(async (connection, id) => {
      const updated = connection.collection<Probe>('updated');
      const update = { $set: { revision: 1 } };
      return (await updated.findOneAndUpdate({ _id: id, revision: 0 }, update)) !== null;
    });
    expect(winners).toEqual(oneEach);
  });

  it('of inserts of one id', async () => {
    const winners = await race((connection, id) =>
      connection
        .collection<Probe>('inserted')
        .insertOne({ _id: id })
        .then(
          () => true,
          () => false,
        ),
    );
    expect(winners).toEqual(oneEach);
  });

  it('of deletes of one document', async () => {
    const winners = await race(async (connection, id) => {
      const result = await connection.collection<Probe>('updated').deleteOne({ _id: id });
      return result.deletedCount === 1;
    });
    expect(winners).toEqual(oneEach);
  });
});

const connect = (url: string): Promise<Connection> =>
  createConnection(url, { dbName: 'killed', maxPoolSize: 20 }).asPromise();

const canStart =
  testUrl !== undefined &&
  ['mongod', 'javac'].some((command) => spawnSync(command, ['--version']).status === 0);

describe.runIf(canStart)('the MongoDB server that the tests start', () => {
  it('still has every write that it acknowledged before it was killed', async () => {
    const data = mkdtempSync(join(tmpdir(), 'waybill-mongodb-'));
    const acknowledged: string[] = [];
    for (const round of [1, 2, 3]) {
      const server = await startMongodb({ data });
      const connection = await connect(server.url);
      const written = connection.collection<Probe>('written');
      const write = async (id: string): Promise<void> => {
        await written.insertOne({ _id: id });
        await written.updateOne({ _id: id }, { $set: { revision: 1 } });
        acknowledged.push(id);
      };
      const lanes = RACERS.map(async (racer) => {
        for (let n = 0; ; n += 1) await write(`${round}-${racer}-${n}`);
      });
      const stopped = Promise.allSettled(lanes);
      while (acknowledged.length < round * 300) await new Promise(setImmediate);
      await server.stop('SIGKILL');
      await connection.close();
      await stopped;
    }

    const server = await startMongodb({ data });
    const connection = await connect(server.url);
    const written = connection.collection<Probe>('written');
    const kept = await written.find({ revision: 1 }).toArray();
    const ids = new Set(kept.map(({ _id }) => _id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    for (const id of acknowledged.slice(0, 20)) {
      await expect(written.insertOne({ _id: id })).rejects.toThrow(/duplicate/);
    }
    await connection.close();
    await server.stop();
    rmSync(data, { recursive: true });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type Failure,
} from '../../engine/src/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { ACCEPTED, LI, orderBytes, PROCESS, sample, take } from './given-messages.ts';

interface Place {
  readonly store: NonNullable<EngineOptions['store']>;
  readonly remove: () => Promise<void>;
}

async function onFile(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-racing-'));
  const remove = async (): Promise<void> => rmSync(folder, { recursive: true });
  return { store: `sqlite:${join(folder, 'waybill.db')}`, remove };
}

async function onMongodb(): Promise<Place> {
  const store = urlOfNewDatabase(testUrl ?? '');
  return { store, remove: () => dropDatabase(store) };
}

it('two engines on one file keep each message once and start each order once', () => race(onFile));

it.runIf(testUrl)('two engines on one MongoDB database do so too', () => race(onMongodb));

const ORDERS = Array.from({ length: 15 }, (_, n) => `PO-${String(n)}`);

/** Both take the same bytes at one time; then other bytes of one order; then both release what is held. */
async function race(place: () => Promise<Place>): Promise<void> {
  const { store, remove } = await place();
  const failures: Failure[] = [];
  const open = () => createEngine({ store, onError: (failure) => failures.push(failure) });
  const engines = [await open(), await open()] as const;
  const [one, other] = engines;
  await one.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);

  const same = ORDERS.flatMap((orderNumber) =>
    engines.map((engine) => take(engine, orderBytes({ orderNumber }))),
  );
  const taken = await Promise.all(same);
  expect(taken.filter(({ created }) => created)).toHaveLength(ORDERS.length);
  for (const engine of engines) await engine.settle();
  expect(await one.instances()).toHaveLength(ORDERS.length);
  expect(await other.intake.list({ status: 'done' })).toHaveLength(ORDERS.length);

  const rivals = ORDERS.flatMap((orderNumber) => [
    take(one, orderBytes({ orderNumber: `${orderNumber}-B`, currency: 'EUR' })),
    take(other, orderBytes({ orderNumber: `${orderNumber}-B`, currency: 'USD' })),
  ]);
  const judged = (await Promise.all(rivals)).map(({ status }) => status);
  expect(judged.filter((status) => status === 'done')).toHaveLength(ORDERS.length);
  const held = await one.intake.list({ status: 'held' });
  expect(held).toHaveLength(ORDERS.length);
  expect(await one.instances()).toHaveLength(2 * ORDERS.length);

  const releases = held.flatMap(({ id }) =>
    engines.map((engine) => engine.intake.release(id, ACCEPTED)),
  );
  await Promise.allSettled(releases);
  for (const engine of engines) await engine.settle();
  expect(await other.tasks({ element: 'amend' })).toHaveLength(ORDERS.length);
  expect(await other.intake.list({ status: 'done', limit: 1_000 })).toHaveLength(3 * ORDERS.length);
  await answersRace(engines);
  expect((await other.verify()).problems).toEqual([]);
  expect(failures).toEqual([]);
  for (const engine of engines) await engine.close();
  await remove();
}

/** All want the next control number within one second: each gets one of its own, none is told to try again. */
async function answersRace(engines: readonly [Engine, Engine]): Promise<void> {
  const { id } = await take(engines[0], sample('x12/great-lakes-4500012871.edi'));
  const { id: second } = await take(engines[0], sample('edifact/heidkamp-hk-260418.edi'));
  const at = '2026-03-02T09:00';
  const answers = await Promise.all(
    engines.flatMap(({ intake }) =>
      [id, second, id, second].map((message, n) =>
        intake.respond(message, {
          at,
          ...LI,
          decision: { responseNumber: `SO-${String(n)}`, all: 'accepted', lines: [] },
        }),
      ),
    ),
  );
  expect(new Set(answers.map(({ controlNumber }) => controlNumber)).size).toBe(8);
  // An interchange has one acknowledgement, whoever writes it.
  const written = await Promise.all(
    engines.flatMap(({ intake }) => [1, 2, 3].map(() => intake.acknowledge(id, { at, ...LI }))),
  );
  expect(new Set(written.map(({ text }) => text)).size).toBe(1);
  expect((await engines[0].intake.get(id)).answers).toHaveLength(5);
}

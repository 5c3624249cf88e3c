import { readFileSync } from 'node:fs';
import type { SheetMapping } from '../../engine/src/intake/index.ts';
import { createSequentialIds } from '../../engine/src/ids/index.ts';
import { createEngine, type Engine, type Store } from '../../engine/src/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { T0 } from '../engine/bench.ts';
import { ACCEPTED, LI, orderBytes, PROCESS, sample, take } from '../intake/given-messages.ts';
import { storedEntities, type StoredEntityHistory } from './play-ledger.ts';

/** Plays runs in which every kind of message event happens, and gives what the store then holds. */
export const playIntake = () => played(play);

/** An order that is acknowledged and answered by numbers of ours. */
export const playNumberedAnswers = () =>
  played(async (engine) => {
    await engine.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);
    const { id } = await take(engine, sample('x12/great-lakes-4500012871.edi'));
    const dispatch = { at: '2026-03-02T09:00', ...LI };
    await engine.intake.acknowledge(id, dispatch);
    await engine.intake.respond(id, { ...dispatch, decision: { responseNumber: 'SO-1' } });
  });

async function played(
  playing: (engine: Engine, store: Store) => Promise<void>,
): Promise<readonly StoredEntityHistory[]> {
  const store = openMemoryStore();
  const ids = createSequentialIds();
  const engine = await createEngine({ store, clock: 'virtual', startTime: T0, ids });
  await playing(engine, store);
  const stored = await storedEntities(store);
  await engine.close();
  return stored.filter(({ id }) => id.startsWith('order-message/'));
}

async function play(engine: Engine, store: Store): Promise<void> {
  const { intake } = engine;
  await engine.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);
  const scan = { name: 'fax-17.pdf', sha256: 'a'.repeat(64), reference: 'archive/fax-17' };
  const taken = { takenBy: 'li', takenAt: '2026-03-02T09:00:00+08:00', caller: '+1 216 555 0142' };
  const entry = { channel: 'fax', ...taken, scan } as const;
  const first = await take(engine, orderBytes(), { name: 'po.json', sender: 'BUYER', entry });
  const answer = { controlNumber: '43', at: '2026-03-02T09:00', format: 'ubl' } as const;
  const decision = { responseNumber: 'SO-1', all: 'accepted', lines: [] } as const;
  await intake.respond(first.id, { ...answer, decision, ...LI });
  const revision = await take(engine, orderBytes({ currency: 'EUR' }));
  await intake.release(revision.id, ACCEPTED);
  const rival = await take(engine, orderBytes({ source: { sender: { id: 'OTHER' } } }));
  await intake.reject(rival.id, ACCEPTED);
  const edi = await take(engine, sample('x12/great-lakes-4500012871.edi'));
  await intake.acknowledge(edi.id, { controlNumber: '7', at: '2026-03-02T09:00', ...LI });
  await take(engine, sample('x12/great-lakes-4500012871-change.edi'));
  await take(engine, sample('ubl/nordlys-na-7731-cancellation.xml'));
  const table = await take(engine, sample('xlsx/sakura-sk-2026-1203.xlsx'));
  const layout = readFileSync(new URL('../fixtures/layouts/sakura.json', import.meta.url), 'utf8');
  // The sample is a layout.
  const mappings = [JSON.parse(layout) as SheetMapping];
  await intake.release(table.id, { ...ACCEPTED, mappings });
  await large(engine, store);
}

/** In two pieces, whose bytes are erased again: the file of the first day stays small. */
async function large(engine: Engine, store: Store): Promise<void> {
  const head = 'From: a@example.com\r\nSubject: large\r\n\r\n';
  const mail = new TextEncoder().encode(head + 'x'.repeat(7_000_000));
  const { id } = await take(engine, mail);
  for (const { instanceId, revision, detached = {} } of await store.history(`order-message/${id}`))
    for (const [digest, { value }] of Object.entries(detached))
      if ((value?.length ?? 0) > 100_000) await store.eraseDetached(instanceId, revision, digest);
}

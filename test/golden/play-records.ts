import { createSequentialIds } from '../../engine/src/ids/index.ts';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { PARTNER } from '../../engine/src/records/record-type-fixture.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { T0 } from '../engine/bench.ts';
import { importLines, LI, WANG } from '../records/given-records.ts';
import { storedEntities, type StoredEntityHistory } from './play-ledger.ts';

/** Plays runs in which every kind of record event happens, and gives what the store then holds. */
export async function playRecords(): Promise<readonly StoredEntityHistory[]> {
  const store = openMemoryStore();
  const ids = createSequentialIds();
  const engine = await createEngine({ store, clock: 'virtual', startTime: T0, ids });
  await play(engine);
  const stored = await storedEntities(store);
  await engine.close();
  return stored;
}

async function play(engine: Engine): Promise<void> {
  const { records } = engine;
  await engine.deploy([{ name: 'partner.json', content: JSON.stringify(PARTNER) }]);
  const contacts = [{ person: 'Erika', phone: '+49 40 1' }];
  const values = { number: 'P-1', name: 'Hansa', country: 'DE', contacts };
  const { id } = await records.create('partner', values, { ...WANG, reason: 'fair' });
  await records.update(id, { name: 'Hansa 2', staff: 5, country: null }, WANG);
  await records.approve(id, 2, LI);
  await records.update(id, { name: 'Hansa 3' }, { ...WANG, reason: 'typing error' });
  await records.reject(id, 4, LI);
  const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 3, place: 's3://x/a.pdf' };
  await records.attach(id, { ...file, sha256: 'a'.repeat(64) }, WANG);
  await records.removeFile(id, 'a'.repeat(64), WANG);
  await records.erase(id, { ...LI, fields: ['contacts'], reason: 'asked to' });
  await records.retire(id, WANG);
  await records.restore(id, WANG);
  await importLines(engine, ['number,name,staff', 'P-1,Hansa 2,7', 'P-2,Baltic,1']);
  await engine.deploy([
    { name: 'partner.json', content: JSON.stringify({ ...PARTNER, version: '2' }) },
  ]);
  await records.update('partner/P-2', { staff: 2 }, WANG);
}

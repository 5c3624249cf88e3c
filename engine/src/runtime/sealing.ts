import { WaybillError } from '../errors/failure.ts';
import { createSeal, readSeals } from '../history/index.ts';
import { allHeads } from './all-heads.ts';
import type { Engine } from './engine-api.ts';
import type { EngineContext } from './engine-context.ts';
import { createKeyedMutex } from './keyed-mutex.ts';
import { unwrap } from './unwrap.ts';

/** Signs a Merkle root over all instances, which later shows what was cut off or taken away. */
export function createSealing(context: EngineContext): Pick<Engine, 'seal'> {
  const { store, clock, hash, sealing } = context;
  // Each seal names the one before, so they are made one after the other.
  const mutex = createKeyedMutex();
  return {
    seal: () =>
      mutex.run('seal', async () => {
        if (!sealing) throw new WaybillError(keyMissing);
        const { key, sign, verify } = sealing;
        const earlier = unwrap(readSeals(await store.seals(), { hash, verify }));
        const time = clock.now();
        const seal = await createSeal(allHeads(store), earlier, { time, hash, sign, key });
        await store.putSeal(seal);
        return seal;
      }),
  };
}

const keyMissing = {
  code: 'SEAL_KEY_MISSING',
  message: 'Expected keys to sign the seal with, but the engine was created without sealKeys.',
  mend: 'Create the engine with sealKeys.',
};

import { WaybillError } from '../errors/failure.ts';
import { createSeal, readSeals } from '../history/index.ts';
import { allHeads } from './all-heads.ts';
import type { Engine } from './engine-api.ts';
import type { EngineContext } from './engine-context.ts';
import { createKeyedMutex } from './keyed-mutex.ts';
import { unwrap } from './unwrap.ts';

/** Seals of other processes that may come first before it is given up. */
const MAX_RIVALS = 20;

/** Signs a Merkle root over all instances, which later shows what was cut off or taken away. */
export function createSealing(context: EngineContext): Pick<Engine, 'seal'> {
  // Each seal names the one before, so they are made one after the other.
  const mutex = createKeyedMutex();
  return {
    seal: () =>
      mutex.run('seal', async () => {
        for (let rival = 0; rival < MAX_RIVALS; rival += 1) {
          const seal = await trySeal(context);
          if (seal !== undefined) return seal;
        }
        throw new WaybillError(contention);
      }),
  };
}

/** Undefined where another process has made one meanwhile. */
async function trySeal({
  store,
  clock,
  hash,
  sealing,
}: EngineContext): Promise<string | undefined> {
  if (!sealing) throw new WaybillError(keyMissing);
  const { key, sign, verify } = sealing;
  const known = await store.seals();
  const earlier = unwrap(readSeals(known, { hash, verify }));
  const time = clock.now();
  const seal = await createSeal(allHeads(store), earlier, { time, hash, sign, key });
  return (await store.putSeal(seal, known.length)) ? seal : undefined;
}

const contention = {
  code: 'COMMIT_CONTENTION',
  message: `Expected to put a seal after the last one, but others came first ${String(MAX_RIVALS)} times.`,
  mend: 'Try again; if it stays, find what seals so often.',
};

const keyMissing = {
  code: 'SEAL_KEY_MISSING',
  message: 'Expected keys to sign the seal with, but the engine was created without sealKeys.',
  mend: 'Create the engine with sealKeys.',
};

import type { Failure } from '../../errors/failure.ts';
import { canonicalJson, isEncrypted, isEntityId } from '../../history/index.ts';
import type { Store } from '../../ports/index.ts';
import { allHeads } from '../all-heads.ts';
import { parseJson } from '../parse-json.ts';
import { whenStill } from '../when-still.ts';
import { entityTypeOf } from './entity-types.ts';

/** Entities of which the store holds something else than their histories make. */
export async function* entityProblems(store: Store): AsyncGenerator<Failure> {
  for await (const { id } of allHeads(store)) {
    const failure = isEntityId(id) ? await entityFailure(store, id) : undefined;
    if (failure) yield failure;
  }
}

/** Of an entity whose chain is whole: its snapshot and fields must be what the events make. */
export async function entityFailure(
  store: Pick<Store, 'loadEntity' | 'history'>,
  id: string,
): Promise<Failure | undefined> {
  return whenStill(
    async () => (await store.loadEntity(id))?.revision,
    async () => ((await matches(store, id)) ? undefined : differs(id)),
  );
}

async function matches(store: Pick<Store, 'loadEntity' | 'history'>, id: string): Promise<boolean> {
  const stored = await store.loadEntity(id);
  if (!stored) return false;
  // Without its key nothing can be said of it; with it, it has been decrypted by now.
  if (isEncrypted(stored.snapshot)) return true;
  try {
    const { state, fields } = entityTypeOf(id).fold(await store.history(id));
    const known = { state: parseJson(stored.snapshot), fields: stored.fields };
    return canonicalJson({ state, fields }) === canonicalJson(known);
  } catch {
    // Events that were tampered with may be no events at all.
    return false;
  }
}

const differs = (id: string): Failure => ({
  code: 'HISTORY_SNAPSHOT_DIFFERS',
  message: `Expected entity "${id}" to be what its history makes, but the store holds something else.`,
  mend: 'Restore it from a backup, and find out who can write to the store.',
});

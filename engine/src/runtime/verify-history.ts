import { ok, WaybillError, type Failure, type Result } from '../errors/failure.ts';
import {
  createArchiveCheck,
  createSealCheck,
  isEntityId,
  readSeals,
  verifyChain,
  type HistoryBatch,
  type SealCheck,
} from '../history/index.ts';
import { allHeads } from './all-heads.ts';
import { entityFailure } from './entity/verify-entities.ts';
import type { EngineContext } from './engine-context.ts';
import type { Verification, VerifyOptions } from './engine-values.ts';
import { archivedProblems } from './retention/archived-check.ts';
import { balanceProblems } from './ledger/balance-problems.ts';
import { whenStill } from './when-still.ts';

/** Checks hash chains against their heads and, where the engine has the key, against the seals. */
export async function verifyHistory(
  context: EngineContext,
  id?: string,
  { onProgress, signal }: VerifyOptions = {},
): Promise<Verification> {
  const seals = await sealCheck(context, id);
  const problems: Failure[] = seals.ok ? [] : [seals.failure];
  const check = seals.ok ? seals.value : undefined;
  let instances = 0;
  let entities = 0;
  let batches = 0;
  const archives = createArchiveCheck(context.sealing?.verify);
  if (id === undefined) problems.push(...(await archivedProblems(context.store)));
  for await (const instanceId of idsOf(context, id)) {
    signal?.throwIfAborted();
    const { read, broken } = await look(context, instanceId);
    if (broken) problems.push(broken);
    for (const batch of read) archives.see(batch);
    if (check) compare(check, instanceId, read);
    if (isEntityId(instanceId)) entities += 1;
    else instances += 1;
    batches += read.length;
    onProgress?.(instances + entities);
  }
  if (check) problems.push(...archives.settle(check), ...check.problems());
  if (id === undefined) problems.push(...(await balanceProblems(context.store)));
  return { ok: problems.length === 0, instances, entities, batches, problems };
}

interface Looked {
  readonly read: readonly HistoryBatch[];
  readonly broken?: Failure | undefined;
}

async function look(context: EngineContext, id: string): Promise<Looked> {
  // What cannot be decrypted has its revision all the same.
  const { store, atRest = store } = context;
  let read: Looked['read'] = [];
  const revisionOf = async () =>
    (await (isEntityId(id) ? atRest.loadEntity(id) : atRest.load(id)))?.revision;
  const broken = await whenStill(revisionOf, async () => {
    const looked = await lookOnce(context, id);
    read = looked.read;
    return looked.broken;
  });
  return { read, broken };
}

async function lookOnce(context: EngineContext, id: string): Promise<Looked> {
  const { store, atRest = store } = context;
  try {
    const read = await store.history(id);
    return { read, broken: await chainFailure(context, id, read) };
  } catch (thrown) {
    // What is not as it was encrypted is a finding like any other; seals are compared without it.
    if (!(thrown instanceof WaybillError) || thrown.failure.code !== 'ENCRYPTION_WRONG')
      throw thrown;
    return { read: await atRest.history(id), broken: thrown.failure };
  }
}

async function chainFailure(
  { store, hash }: EngineContext,
  id: string,
  batches: readonly HistoryBatch[],
): Promise<Failure | undefined> {
  const stored = await (isEntityId(id) ? store.loadEntity(id) : store.load(id));
  const head = stored && { revision: stored.revision, hash: stored.headHash };
  const result = verifyChain(batches, hash, head);
  if (!result.ok) return result.failure;
  return isEntityId(id) ? entityFailure(store, id) : undefined;
}

async function sealCheck(
  { store, hash, sealing }: EngineContext,
  id: string | undefined,
): Promise<Result<SealCheck | undefined>> {
  if (!sealing) return ok(undefined);
  const ledger = readSeals(await store.seals(), { hash, verify: sealing.verify });
  if (!ledger.ok) return ledger;
  return ok(createSealCheck(ledger.value, id === undefined ? undefined : new Set([id])));
}

function compare(check: SealCheck, id: string, read: readonly HistoryBatch[]): void {
  for (const { revision, hash } of read) check.see(id, { revision, hash });
}

/** That one, or all there are. */
async function* idsOf({ store }: EngineContext, id: string | undefined): AsyncGenerator<string> {
  if (id !== undefined) yield id;
  else for await (const head of allHeads(store)) yield head.id;
}

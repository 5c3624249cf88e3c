import type { Commit, CommitResult, Store } from '../../ports/index.ts';
import { applyWork, deleteWorkOf } from './work.ts';
import type { Tables } from './tables.ts';

/** Checks everything, then writes everything, with nothing in between. */
export function createCommit(tables: Tables): Pick<Store, 'commit'> {
  return {
    commit: async (commit) => {
      const refusal = refusalOf(tables, commit);
      if (refusal) return refusal;
      write(tables, commit);
      return { kind: 'committed' };
    },
  };
}

function refusalOf(tables: Tables, commit: Commit): CommitResult | undefined {
  for (const { key } of commit.claims) {
    const owner = tables.claims.get(key);
    if (owner !== undefined) return { kind: 'claimed', key, owner };
  }
  if (commit.consumes !== undefined && !tables.outgoing.has(commit.consumes))
    return { kind: 'consumed' };
  const revision = tables.instances.get(commit.instanceId)?.revision ?? 0;
  return revision === commit.expectedRevision ? undefined : { kind: 'conflict' };
}

function write(tables: Tables, commit: Commit): void {
  const { instanceId, row, snapshot, batch } = commit;
  for (const { key, owner } of commit.claims)
    if (!tables.claims.has(key)) tables.claims.set(key, owner);
  for (const key of commit.releases) tables.claims.delete(key);
  if (commit.expectedRevision === 0) tables.instanceIds.add(instanceId);
  const revision = commit.expectedRevision + 1;
  tables.instances.set(instanceId, { row, revision, headHash: batch.hash, snapshot });
  const batches = tables.batches.get(instanceId) ?? [];
  tables.batches.set(instanceId, batches);
  batches.push(batch);
  for (const change of commit.work) applyWork(tables, change);
  if (commit.ended) deleteWorkOf(tables, instanceId);
  for (const command of commit.outgoing)
    if (!tables.outgoing.has(command.id)) tables.outgoing.set(command.id, command);
  if (commit.consumes !== undefined) tables.outgoing.delete(commit.consumes);
}

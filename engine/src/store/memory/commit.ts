import type { Commit, CommitBase, CommitResult, EntityCommit, Store } from '../../ports/index.ts';
import { applyWork, deleteWorkOf } from './work.ts';
import type { Tables } from './tables.ts';

/** Checks everything, then writes everything, with nothing in between. */
export function createCommit(tables: Tables): Pick<Store, 'commit' | 'commitEntity'> {
  return {
    commit: async (commit) => {
      const revision = tables.instances.get(commit.instanceId)?.revision;
      const refusal = refusalOf(tables, commit, revision);
      if (refusal) return refusal;
      writeInstance(tables, commit);
      return { kind: 'committed' };
    },
    commitEntity: async (commit) => {
      const revision = tables.entities.get(commit.entityId)?.revision;
      const refusal = refusalOf(tables, commit, revision);
      if (refusal) return refusal;
      writeEntity(tables, commit);
      return { kind: 'committed' };
    },
  };
}

function refusalOf(
  tables: Tables,
  commit: CommitBase,
  revision: number = 0,
): CommitResult | undefined {
  for (const { key } of commit.claims) {
    const owner = tables.claims.get(key);
    if (owner !== undefined) return { kind: 'claimed', key, owner };
  }
  if (commit.consumes !== undefined && !tables.outgoing.get(commit.consumes))
    return { kind: 'consumed' };
  return revision === commit.expectedRevision ? undefined : { kind: 'conflict' };
}

function writeEntity(tables: Tables, commit: EntityCommit): void {
  const { entityId: id, fields, snapshot, batch } = commit;
  const revision = commit.expectedRevision + 1;
  tables.entities.put({ id, revision, headHash: batch.hash, fields, snapshot });
  writeBase(tables, id, commit);
}

function writeInstance(tables: Tables, commit: Commit): void {
  const { instanceId, row, snapshot, batch } = commit;
  if (commit.expectedRevision === 0) tables.instanceIds.add(instanceId);
  const revision = commit.expectedRevision + 1;
  tables.instances.set(instanceId, { row, revision, headHash: batch.hash, snapshot });
  for (const change of commit.work) applyWork(tables, change);
  if (commit.ended) deleteWorkOf(tables, instanceId);
  writeBase(tables, instanceId, commit);
}

function writeBase(tables: Tables, id: string, commit: CommitBase): void {
  for (const { key, owner } of commit.claims)
    if (!tables.claims.has(key)) tables.claims.set(key, owner);
  for (const key of commit.releases) tables.claims.delete(key);
  const batches = tables.batches.get(id) ?? [];
  tables.batches.set(id, batches);
  batches.push(commit.batch);
  for (const command of commit.outgoing) tables.outgoing.put(command);
  if (commit.consumes !== undefined) tables.outgoing.delete(commit.consumes);
}

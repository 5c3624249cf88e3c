import type { Commit, CommitBase, CommitResult, EntityCommit, Store } from '../../ports/index.ts';
import type { Database } from './database.ts';
import type { Entities } from './entities.ts';
import type { History } from './history.ts';
import type { Instances } from './instances.ts';
import type { Outgoing } from './outgoing.ts';
import { kindsOf } from './work.ts';
import type { Work } from './work.ts';
import type { Writer } from './writer.ts';

interface Parts {
  readonly instances: Instances;
  readonly entities: Entities;
  readonly history: History;
  readonly outgoing: Outgoing;
  readonly work: Work;
}

type Statements = ReturnType<typeof prepare>;

/** Whatever can refuse comes before the first write, so that the neighbours in the group are left alone. */
export function createCommit(
  database: Database,
  { write }: Writer,
  parts: Parts,
): Pick<Store, 'commit' | 'commitEntity' | 'claimOwner'> {
  const statements = prepare(database);
  const commitOne = (commit: Commit): CommitResult => {
    const refused = refusal(statements, parts, commit);
    if (refused) return refused;
    const kinds = writeInstance(parts, commit);
    if (kinds === undefined) return { kind: 'conflict' };
    writeClaims(statements, commit);
    writeWork(parts, commit, kinds);
    writeBase(parts, commit);
    return { kind: 'committed' };
  };
  const commitEntity = (commit: EntityCommit): CommitResult => {
    const refused = refusal(statements, parts, commit);
    if (refused) return refused;
    if (!parts.entities.save(commit)) return { kind: 'conflict' };
    writeClaims(statements, commit);
    writeBase(parts, commit);
    return { kind: 'committed' };
  };
  return {
    commit: (commit) => write(() => commitOne(commit)),
    commitEntity: (commit) => write(() => commitEntity(commit)),
    claimOwner: async (key) => statements.owner.get(key)?.owner,
  };
}

function prepare(database: Database) {
  return {
    owner: database.prepare<{ readonly owner: string }>('SELECT owner FROM claims WHERE key = ?'),
    claim: database.prepare('INSERT OR IGNORE INTO claims (key, owner) VALUES (?, ?)'),
    release: database.prepare('DELETE FROM claims WHERE key = ?'),
  };
}

function refusal(
  statements: Statements,
  parts: Parts,
  commit: CommitBase,
): CommitResult | undefined {
  for (const { key } of commit.claims) {
    const owner = statements.owner.get(key)?.owner;
    if (owner !== undefined) return { kind: 'claimed', key, owner };
  }
  const { consumes } = commit;
  return consumes === undefined || parts.outgoing.has(consumes) ? undefined : { kind: 'consumed' };
}

function writeClaims(statements: Statements, { claims, releases }: CommitBase): void {
  for (const { key, owner } of claims) statements.claim.run(key, owner);
  for (const key of releases) statements.release.run(key);
}

/** Gives the kinds of work the instance has had, or undefined where another commit came first. */
function writeInstance({ instances }: Parts, commit: Commit): number | undefined {
  const kinds = kindsOf(commit.work);
  if (commit.expectedRevision === 0) return instances.add(commit, kinds) ? kinds : undefined;
  const old = instances.columns(commit.instanceId);
  if (old?.revision !== commit.expectedRevision) return undefined;
  instances.save(commit, old, old.work_kinds | kinds);
  return old.work_kinds | kinds;
}

function writeWork(parts: Parts, commit: Commit, kinds: number): void {
  for (const change of commit.work) parts.work.apply(change, commit.expectedRevision === 0);
  if (commit.ended) parts.work.deleteOf(commit.instanceId, kinds);
}

function writeBase(parts: Parts, { batch, outgoing, consumes }: CommitBase): void {
  parts.history.append(batch);
  for (const command of outgoing) parts.outgoing.put(command);
  if (consumes !== undefined) parts.outgoing.delete(consumes);
}

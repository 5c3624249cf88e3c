import { wayOf, type OutgoingCommand } from '../../ports/index.ts';
import type { BulkOperation, BulkWriter } from './bulk-writer.ts';
import type { Tables } from './database.ts';
import type { BatchDocument, OutboxDocument, OutgoingDocument } from './documents.ts';
import { forHomes, homeOf } from './home-of.ts';
import type { FanOut } from './outbox.ts';
import { parseJson } from './parse-json.ts';
import { endOperation, workOperations } from './work.ts';

/** Who commits, loads or sweeps brings a commit that has won to where it is read. */
export interface FanOuts {
  /** Settles when all of the commit can be read and its outbox is clear. */
  readonly finish: (instanceId: string, commit: string, fanOut: FanOut) => Promise<void>;
  /** Does the same for an outbox that was found. */
  readonly finishFound: (instanceId: string, outbox: OutboxDocument) => Promise<void>;
  /** Does the same for what a crash may have left of the newest commit. */
  readonly finishLeft: (instanceId: string) => Promise<void>;
}

type Operations = readonly BulkOperation[];

/**
 * Several processes may fan the same outbox out at once, and each of them may be stopped between
 * any two writes and go on after later commits. So no write may depend on when it comes:
 *
 * - a batch is inserted once per instance or entity and revision, and never deleted;
 * - a work item is overwritten only by a later revision, and its deletion leaves a mark;
 * - an outgoing command is put in once per commit, and leaves a mark when it is carried out;
 * - a claim is confirmed and released only as the claim of the commit that made it;
 * - the outbox is cleared only while it is the one of this commit.
 *
 * Claims are confirmed last: whoever finds one taken may ask for the command that owns it at once.
 */
export function createFanOuts(tables: Tables): FanOuts {
  const { batches, work, outgoing, claims } = tables;
  const writers = {
    ...{ batches: batches.createWriter(), work: work.createWriter() },
    ...{ outgoing: outgoing.createWriter(), claims: claims.createWriter() },
    outboxOf: forHomes(tables, (home) => home.createWriter()),
  };
  const finish: FanOuts['finish'] = async (instanceId, commit, fanOut) => {
    await Promise.all([
      writers.batches.write([{ insertOne: { document: { ...batchDocument(fanOut, commit) } } }]),
      writeSome(writers.work, workOf(instanceId, fanOut)),
      writeSome(writers.outgoing, outgoingOf(instanceId, commit, fanOut)),
      writeSome(writers.claims, releasesOf(fanOut)),
    ]);
    await writeSome(writers.claims, confirmationsOf(commit, fanOut));
    const filter = { _id: instanceId, 'outbox.commit': commit };
    const update = { $unset: { outbox: 1 } };
    await writers.outboxOf(instanceId).write([{ updateOne: { filter, update } }]);
  };
  const finishFound: FanOuts['finishFound'] = (instanceId, { commit, content }) =>
    finish(instanceId, commit, parseJson<FanOut>(content));
  return {
    finish,
    finishFound,
    finishLeft: async (instanceId) => {
      const filter = { _id: instanceId };
      const found = await homeOf(tables, instanceId).findOne(filter, { fields: ['outbox'] });
      if (found?.outbox) await finishFound(instanceId, found.outbox);
    },
  };
}

/** A key that is there already is the same write, done before. */
const writeSome = async (writer: BulkWriter, operations: Operations): Promise<unknown> =>
  operations.length === 0 ? undefined : writer.write(operations);

export const batchId = (instanceId: string, revision: number): string =>
  `${instanceId}:${revision}`;

function batchDocument({ batch }: FanOut, commit: string): BatchDocument {
  const { format: _format, detached, ...fields } = batch;
  return {
    _id: batchId(batch.instanceId, batch.revision),
    ...fields,
    commit,
    ...(detached === undefined ? {} : { detached: JSON.stringify(detached) }),
  };
}

function workOf(instanceId: string, { batch, work, ended }: FanOut): Operations {
  const place = { instanceId, revision: batch.revision };
  return ended ? [endOperation(place)] : workOperations(place, work);
}

function outgoingOf(instanceId: string, commit: string, fanOut: FanOut): Operations {
  const { outgoing, sequence, consumes } = fanOut;
  const puts = outgoing.map((command, at) =>
    putOutgoing({
      ...{ _id: command.id, commit },
      ...fieldsOf(command, sequence + at),
    }),
  );
  if (consumes === undefined) return puts;
  const filter = { _id: consumes, live: true, 'reserved.instanceId': instanceId };
  return [...puts, { updateOne: { filter, update: goneOutgoing() } }];
}

/** What is kept of a command until it is carried out. */
export function fieldsOf(command: OutgoingCommand, sequence: number) {
  const way = wayOf(command);
  const { createdAt } = command;
  const text = JSON.stringify(command);
  return { createdAt, sequence, command: text, ...(way !== undefined && { way }) };
}

/**
 * Takes effect where there is no such command, or the mark of one of another commit. Ids are of
 * one commit only (see `OutgoingCommand`), so a mark of the same commit means: carried out.
 */
export function putOutgoing({ _id, commit, ...fields }: OutgoingDocument): BulkOperation {
  return {
    updateOne: {
      filter: { _id: _id, gone: { $exists: true }, commit: { $ne: commit } },
      update: { $set: { ...fields, commit, live: true }, $unset: { gone: 1, reserved: 1 } },
      upsert: true,
    },
  };
}

export const goneOutgoing = () => ({
  $set: { gone: new Date() },
  $unset: { live: 1, command: 1, createdAt: 1, sequence: 1, way: 1, reserved: 1 },
});

const confirmationsOf = (commit: string, { claims }: FanOut): Operations =>
  [...new Set(claims)].map((key) => ({
    updateOne: {
      filter: { _id: key, 'pending.commit': commit },
      update: { $unset: { pending: 1 } },
    },
  }));

const releasesOf = ({ releases }: FanOut): Operations =>
  releases.map(({ key, commit }) => ({ deleteOne: { filter: { _id: key, commit } } }));

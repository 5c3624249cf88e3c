import type { Tables } from './database.ts';
import type { HomeDocument } from './documents.ts';
import { batchId } from './fan-out.ts';
import type { HomeCommit } from './home-commit.ts';
import { forHomes, homeOf } from './home-of.ts';
import { present } from './work.ts';

/** Where an instance or entity stands, or will. */
export interface Seat {
  readonly fence: number;
  /** Whether there is a document with its id. */
  readonly taken: boolean;
}

export interface Attempt {
  /** Of the attempt to commit; of one only. */
  readonly id: string;
  readonly content: string;
  readonly seat: Seat;
  /** Something was reserved in its name, so a rival may have barred it. */
  readonly reserving: boolean;
}

export interface Homes {
  readonly look: (id: string) => Promise<HomeDocument | undefined>;
  /** Writes all of the commit where its document still stands at the revision, or nothing. */
  readonly compareAndSet: (commit: HomeCommit, attempt: Attempt) => Promise<boolean>;
}

export const createHomes = (tables: Tables): Homes => ({
  look: (id) =>
    homeOf(tables, id).findOne({ _id: id }, { fields: ['revision', 'fence', 'outbox'] }),
  compareAndSet: createCompareAndSet(tables),
});

function createCompareAndSet(tables: Tables): Homes['compareAndSet'] {
  const writersOf = forHomes(tables, (home) => ({
    starts: home.createWriter(),
    advances: home.createWriter(),
  }));
  return async (commit, attempt) => {
    const { starts, advances } = writersOf(commit.id);
    if (!attempt.seat.taken) {
      const fields = present(fieldsOf(commit, attempt));
      const document = { _id: commit.id, fence: 0, ...fields };
      const { duplicates } = await starts.write([{ insertOne: { document } }]);
      return duplicates.size === 0;
    }
    const { allFound } = await advances.write([{ updateOne: advance(commit, attempt) }]);
    return allFound || (await wasWritten(tables, commit, attempt.id));
  };
}

/** For one of several that were written at once: the server says only how many found theirs. */
async function wasWritten(
  tables: Tables,
  { id, batch }: HomeCommit,
  attempt: string,
): Promise<boolean> {
  const found = await homeOf(tables, id).findOne({ _id: id }, { fields: ['revision', 'commit'] });
  if (found?.commit === attempt) return true;
  if ((found?.revision ?? 0) <= batch.revision) return false;
  const written = await tables.batches.findOne(
    { _id: batchId(id, batch.revision) },
    { fields: ['commit'] },
  );
  return written?.commit === attempt;
}

function advance(commit: HomeCommit, attempt: Attempt) {
  const { id, expectedRevision } = commit;
  const fields = Object.entries(fieldsOf(commit, attempt));
  const absent = fields.filter(([, value]) => value === undefined);
  const unset = Object.fromEntries(absent.map(([name]) => [name, 1]));
  return {
    filter: {
      _id: id,
      revision: expectedRevision,
      outbox: { $exists: false },
      ...(attempt.reserving ? { fence: attempt.seat.fence } : {}),
    },
    update: {
      $set: present(Object.fromEntries(fields)),
      ...(absent.length === 0 ? {} : { $unset: unset }),
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(
  { document, snapshot, batch, expectedRevision }: HomeCommit,
  attempt: Attempt,
): Fields {
  const { id: commit, content } = attempt;
  return {
    ...document,
    ...{ revision: expectedRevision + 1, headHash: batch.hash, snapshot, commit },
    outbox: { commit, at: Date.now(), content },
  };
}

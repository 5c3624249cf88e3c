import type { Collection as AnyCollection, mongo } from 'mongoose';

type Collection = Pick<AnyCollection, 'bulkWrite'>;

type Fields = Readonly<Record<string, unknown>>;

interface Update {
  readonly filter: Fields;
  readonly update: Fields;
  readonly upsert?: true;
}

export type BulkOperation =
  | { readonly insertOne: { readonly document: Fields } }
  | { readonly updateOne: Update }
  | { readonly updateMany: Update }
  | { readonly deleteOne: Pick<Update, 'filter'> };

export interface BulkOptions {
  /** Operations in one command at most; 1 switches gathering off. */
  readonly groupSize: number;
}

export interface Written {
  /** Places in `operations` that were refused because their key was there already. */
  readonly duplicates: ReadonlySet<number>;
  /**
   * Whether each update of the whole command found its document. The server does not say which
   * ones did: where one found none, each caller must look for itself.
   */
  readonly allFound: boolean;
}

/** Gathers what is asked for while a command is under way into the next one. */
export interface BulkWriter {
  /** Settles when all of the operations are acknowledged; they are carried out in any order. */
  readonly write: (operations: readonly BulkOperation[]) => Promise<Written>;
}

interface Entry {
  readonly operations: readonly BulkOperation[];
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** Commands of one writer that are under way at a time: more make the groups smaller. */
const LANES = 2;

/** MongoDB's code of a key that is there already. */
export const DUPLICATE_KEY = 11000;

export function createBulkWriter(collection: Collection, { groupSize }: BulkOptions): BulkWriter {
  const lanes = groupSize === 1 ? Infinity : LANES;
  let waiting: Entry[] = [];
  let underWay = 0;
  let scheduled = false;

  const take = (): readonly Entry[] => {
    let size = 0;
    const full = waiting.findIndex(({ operations }) => (size += operations.length) > groupSize);
    const group = waiting.slice(0, full === -1 ? waiting.length : Math.max(full, 1));
    waiting = waiting.slice(group.length);
    return group;
  };
  const flush = (): void => {
    while (waiting.length > 0 && underWay < lanes) {
      underWay += 1;
      void writeGroup(collection, take()).then(() => {
        underWay -= 1;
        flush();
      });
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flush();
    });
  };
  return {
    write: (operations) =>
      new Promise((resolve, reject) => {
        waiting.push({ operations, resolve, reject });
        schedule();
      }),
  };
}

/** Never rejects: each entry hears of its own operations. */
async function writeGroup(collection: Collection, group: readonly Entry[]): Promise<void> {
  const operations = group.flatMap((entry) => entry.operations);
  const result = await attempt(collection, operations);
  let start = 0;
  for (const { operations: own, resolve, reject } of group) {
    const end = start + own.length;
    const errors = result.errors.filter(({ index }) => index >= start && index < end);
    const wrong = errors.find(({ code }) => code !== DUPLICATE_KEY);
    const offset = start;
    if (result.failure !== undefined || wrong) reject(result.failure ?? wrong?.error);
    else {
      const duplicates = new Set(errors.map(({ index }) => index - offset));
      resolve({ duplicates, allFound: result.allFound });
    }
    start = end;
  }
}

interface Attempt {
  readonly errors: readonly { readonly index: number; readonly code: number; error: Error }[];
  readonly allFound: boolean;
  /** Of the whole command: nobody knows what was written. */
  readonly failure?: unknown;
}

async function attempt(
  collection: Collection,
  operations: readonly BulkOperation[],
): Promise<Attempt> {
  try {
    // The driver's own types ask for mutable operations, and for ids that are no texts.
    const given = operations as mongo.AnyBulkWriteOperation[];
    const { matchedCount, upsertedCount } = await collection.bulkWrite(given, { ordered: false });
    const updates = operations.filter((operation) => 'updateOne' in operation).length;
    return { errors: [], allFound: matchedCount + upsertedCount === updates };
  } catch (error) {
    const errors = writeErrorsOf(error);
    return errors ? { errors, allFound: false } : { errors: [], allFound: false, failure: error };
  }
}

/** Undefined where the error is not about single operations. */
function writeErrorsOf(error: unknown): Attempt['errors'] | undefined {
  // Loaded with the driver, whose classes mongoose gives out; `name` tells them as well.
  if (!(error instanceof Error) || error.name !== 'MongoBulkWriteError') return undefined;
  // Of this class; the driver gives one error or a list of them.
  const { writeErrors, result } = error as mongo.MongoBulkWriteError;
  if (result.getWriteConcernError()) return undefined;
  const errors = [writeErrors].flat();
  // A connection that broke has this class too, and names no operation: any may be unwritten.
  if (errors.length === 0) return undefined;
  return errors.map(({ index, code, errmsg = '' }) => ({
    ...{ index, code },
    error: Object.assign(new Error(errmsg), { name: 'MongoServerError', code }),
  }));
}

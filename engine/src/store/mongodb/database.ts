import { createConnection } from 'mongoose';
import type { Collection, Connection, Schema, mongo } from 'mongoose';
import { WaybillError } from '../../errors/failure.ts';
import { createAnsweredCalls, type AnsweredCalls } from './answered-calls.ts';
import { createBulkWriter, DUPLICATE_KEY } from './bulk-writer.ts';
import type { BulkOptions, BulkWriter } from './bulk-writer.ts';
import type {
  AnswerDocument,
  BatchDocument,
  ClaimDocument,
  DeploymentDocument,
  EntityDocument,
  FileDocument,
  InstanceDocument,
  MessageDocument,
  OutgoingDocument,
  SealDocument,
  StartDocument,
  WorkDocument,
} from './documents.ts';
import { addressFailure, translate } from './failures.ts';
import { createSchemas } from './schemas.ts';

export interface Documents {
  readonly instances: InstanceDocument;
  readonly entities: EntityDocument;
  readonly batches: BatchDocument;
  readonly work: WorkDocument;
  readonly outgoing: OutgoingDocument;
  readonly claims: ClaimDocument;
  readonly messages: MessageDocument;
  readonly answers: AnswerDocument;
  readonly deployments: DeploymentDocument;
  readonly files: FileDocument;
  readonly starts: StartDocument;
  readonly seals: SealDocument;
  readonly probes: { readonly _id: string; readonly winner?: string };
}

export type Filter = Readonly<Record<string, unknown>>;
type Update = Readonly<Record<`$${string}`, unknown>>;

interface FindOptions {
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly limit?: number;
  /** Fields to read; absent: all. */
  readonly fields?: readonly string[];
}

/** A collection as this store uses it. Values of filters are cast by its mongoose schema. */
export interface Table<T> {
  readonly find: (filter: Filter, options?: FindOptions) => Promise<readonly T[]>;
  readonly findOne: (filter: Filter, options?: FindOptions) => Promise<T | undefined>;
  readonly distinct: (field: string, filter: Filter) => Promise<readonly unknown[]>;
  readonly count: (filter: Filter) => Promise<number>;
  /** False: a document with this id is there already, and nothing was written. */
  readonly insert: (document: T) => Promise<boolean>;
  /** Gives the number of documents that the filter found. */
  readonly update: (filter: Filter, update: Update) => Promise<number>;
  readonly delete: (filter: Filter) => Promise<number>;
  /** A writer of its own, which gathers what is written to the collection at the same time. */
  readonly createWriter: () => BulkWriter;
  /** Makes the indexes of the schema that are not there yet. */
  readonly createIndexes: () => Promise<void>;
  /** Names of indexes of the schema that are not there. */
  readonly missingIndexes: () => Promise<readonly string[]>;
}

export type Tables = { readonly [Name in keyof Documents]: Table<Documents[Name]> };

/** Only this file, `schemas.ts` and `bulk-writer.ts` know mongoose and its driver. */
export interface Database {
  readonly tables: Tables;
  /** Answers a command of the server, such as `buildInfo`. */
  readonly command: (command: Filter) => Promise<Filter>;
  readonly close: () => Promise<void>;
}

/**
 * Where the address names none, in milliseconds: until a server that does not answer is given up,
 * and between looks whether it is there, after one of which what it was asked is given up too.
 */
const PATIENCE = { serverSelectionTimeoutMS: 10_000, heartbeatFrequencyMS: 2_000 } as const;

/**
 * Every write is acknowledged by a majority and in its journal, and only what a majority has is
 * read, whatever the address says: so nothing that was answered is undone by a failover.
 */
const SAFE = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 60_000 },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
} as const;

export async function openDatabase(url: string, bulk: BulkOptions): Promise<Database> {
  const connection = await connect(url);
  const calls = createAnsweredCalls(connection.getClient());
  const tables = createTables(connection, { ...bulk, ...calls });
  return {
    tables,
    command: async (command) => {
      const { db } = connection;
      if (!db) throw new Error('Expected a connection to a database.');
      return calls.answered(db.command({ ...command }));
    },
    // Closed alone, a connection stays in mongoose's list for as long as the program runs.
    close: () => connection.destroy(),
  };
}

async function connect(url: string): Promise<Connection> {
  if (!/^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+/.test(url))
    throw new WaybillError(addressFailure(`"${withoutPassword(url)}" names no database`));
  try {
    return await createConnection(url, {
      ...{ ...SAFE, bufferCommands: false, ignoreUndefined: true, maxPoolSize: 50 },
      ...Object.fromEntries(Object.entries(PATIENCE).filter(([name]) => !url.includes(`${name}=`))),
    }).asPromise();
  } catch (error) {
    throw translate(error);
  }
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//***@');

type TableOptions = BulkOptions & AnsweredCalls;

function createTables(connection: Connection, options: TableOptions): Tables {
  const schemas = createSchemas();
  const table = <Name extends keyof Documents>(name: Name): Table<Documents[Name]> =>
    createTable<Documents[Name]>(modelOf(connection, name, schemas[name]), options);
  return {
    ...{ instances: table('instances'), entities: table('entities'), work: table('work') },
    ...{ batches: table('batches'), outgoing: table('outgoing'), claims: table('claims') },
    ...{ messages: table('messages'), deployments: table('deployments'), files: table('files') },
    ...{ starts: table('starts'), seals: table('seals'), probes: table('probes') },
    answers: table('answers'),
  };
}

/** `Table` gives the documents their types; a model of mongoose would make them mutable. */
const modelOf = (connection: Connection, name: string, schema: Schema) =>
  connection.model(name, schema, name);

function createTable<T>(model: ReturnType<typeof modelOf>, options: TableOptions): Table<T> {
  const { collection } = model;
  const { answered } = options;
  const query = (filter: Filter, { sort = {}, limit = 0, fields = [] }: FindOptions) =>
    model
      .find({ ...filter }, fields.join(' '))
      .sort({ ...sort })
      .limit(limit)
      .lean()
      .exec();
  // What a schema describes is what is in its collection: nobody else writes there.
  const read = async (filter: Filter, options: FindOptions = {}): Promise<readonly T[]> =>
    (await answered(query(filter, options))) as unknown as readonly T[];
  return {
    find: read,
    findOne: async (filter, options) => (await read(filter, { ...options, limit: 1 }))[0],
    distinct: (field, filter) => answered(model.distinct(field, { ...filter }).exec()),
    count: (filter) => answered(model.countDocuments({ ...filter }).exec()),
    // The driver's type of a document is an index signature, which an interface does not have.
    insert: (document) =>
      inserted(answered(collection.insertOne({ ...document } as mongo.Document))),
    update: async (filter, update) =>
      (await answered(model.updateOne({ ...filter }, { ...update }).exec())).matchedCount,
    delete: async (filter) => (await answered(model.deleteMany({ ...filter }).exec())).deletedCount,
    createWriter: () => {
      const bulkWrite: Collection['bulkWrite'] = (...asked) =>
        answered(collection.bulkWrite(...asked));
      return createBulkWriter({ bulkWrite }, options);
    },
    createIndexes: async () => {
      // Most openings find all of them: one look in place of a command for each.
      const { toCreate } = await answered(model.diffIndexes());
      if (toCreate.length > 0) await answered(model.createIndexes());
    },
    missingIndexes: async () => {
      const { toCreate } = await answered(model.diffIndexes());
      return toCreate.map((keys) => `${collection.name}: ${JSON.stringify(keys)}`);
    },
  };
}

async function inserted(inserting: Promise<unknown>): Promise<boolean> {
  try {
    await inserting;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

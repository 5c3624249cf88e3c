import { Schema } from 'mongoose';
import type { SchemaDefinition } from 'mongoose';

const NAME = { type: String };
const NUMBER = { type: Number };
const NEEDED_NAME = { type: String, required: true };
const NEEDED_NUMBER = { type: Number, required: true };

/** Days for which the mark of a deleted document waits for fan-outs that were stopped midway. */
const GONE_DAYS = 7;

const part = (definition: SchemaDefinition): Schema =>
  new Schema(definition, { _id: false, minimize: false });

const RESERVATION = part({
  ...{ instanceId: NEEDED_NAME, revision: NEEDED_NUMBER },
  ...{ fence: NEEDED_NUMBER, commit: NEEDED_NAME },
});

/** Indexes are made when the store is opened, never behind the back of who opens it. */
const schema = (definition: SchemaDefinition): Schema =>
  new Schema(definition, {
    ...{ autoIndex: false, autoCreate: false, versionKey: false, minimize: false },
  });

/** Of a collection in whose documents commits happen. */
function home(definition: SchemaDefinition): Schema {
  const made = schema({
    ...{ _id: NEEDED_NAME, revision: NEEDED_NUMBER, fence: NEEDED_NUMBER, commit: NAME },
    ...{ headHash: NAME, snapshot: NAME, ...definition },
    outbox: { type: part({ commit: NEEDED_NAME, at: NEEDED_NUMBER, content: NEEDED_NAME }) },
  });
  made.index({ 'outbox.at': 1 }, { partialFilterExpression: { 'outbox.at': { $exists: true } } });
  return made;
}

function instances(): Schema {
  const made = home({
    ...{ processId: NAME, version: NUMBER, businessKey: NAME, parentId: NAME, status: NAME },
    ...{ startedAt: NUMBER, endedAt: NUMBER, incidents: NUMBER, archive: NAME },
    suspended: { type: Boolean },
  });
  made.index({ businessKey: 1, _id: 1 }, { sparse: true });
  made.index({ parentId: 1, _id: 1 }, { sparse: true });
  made.index({ processId: 1, status: 1, _id: 1 });
  made.index({ status: 1, _id: 1 });
  made.index({ suspended: 1, _id: 1 }, { sparse: true });
  made.index({ incidents: 1, _id: 1 }, { partialFilterExpression: { incidents: { $gt: 0 } } });
  return made;
}

function entities(): Schema {
  const made = home({ fields: NAME, keys: { type: [String], default: undefined } });
  made.index({ keys: 1, _id: 1 });
  return made;
}

function batches(): Schema {
  const made = schema({
    ...{ _id: NEEDED_NAME, instanceId: NEEDED_NAME, revision: NEEDED_NUMBER, commit: NEEDED_NAME },
    actor: { type: part({ id: NEEDED_NAME, by: NEEDED_NAME }), required: true },
    ...{ command: NEEDED_NAME, time: NEEDED_NUMBER, events: NEEDED_NAME, detached: NAME },
    ...{ prevHash: { type: String }, hash: NEEDED_NAME },
  });
  made.index({ instanceId: 1, revision: 1 });
  return made;
}

function work(): Schema {
  const made = schema({
    ...{ _id: NEEDED_NAME, kind: NEEDED_NAME, instanceId: NEEDED_NAME, revision: NEEDED_NUMBER },
    ...{ item: NAME, processId: NAME, element: NAME, businessKey: NAME, createdAt: NUMBER },
    ...{ type: { type: String }, blocked: { type: Boolean }, notBefore: NUMBER },
    ...{ availableAt: NUMBER, lockedBy: NAME, lockedUntil: NUMBER, lock: NAME, attempt: NUMBER },
    ...{ assignee: NAME, groups: { type: [String], default: undefined } },
    ...{ users: { type: [String], default: undefined }, due: NUMBER, rank: NUMBER },
    ...{ name: NAME, correlationKey: NAME, conversation: NAME, gone: { type: Date } },
  });
  made.index({ instanceId: 1, kind: 1, _id: 1 });
  made.index({ kind: 1, _id: 1 });
  made.index({ gone: 1 }, { expireAfterSeconds: GONE_DAYS * 86_400 });
  indexJobs(made);
  indexTasks(made);
  const of = (kind: string) => ({ partialFilterExpression: { kind } });
  made.index({ due: 1, _id: 1 }, { name: 'timers_due', ...of('timer') });
  made.index({ name: 1, correlationKey: 1 }, of('message-subscription'));
  made.index({ conversation: 1 }, of('message-subscription'));
  made.index({ name: 1, _id: 1 }, of('signal-subscription'));
  return made;
}

function indexJobs(made: Schema): void {
  const free = { partialFilterExpression: { kind: 'job', blocked: false } };
  made.index({ type: 1, availableAt: 1, _id: 1 }, free);
  made.index({ availableAt: 1 }, free);
}

/** A company's inbox in each order, a group's in each; of one person there are few enough to sort. */
function indexTasks(made: Schema): void {
  const tasks = { partialFilterExpression: { kind: 'user-task' } };
  made.index({ createdAt: 1, _id: 1 }, tasks);
  made.index({ due: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ rank: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ groups: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ groups: 1, due: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ groups: 1, rank: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ users: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ assignee: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ businessKey: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ processId: 1, element: 1, createdAt: 1, _id: 1 }, tasks);
  made.index({ element: 1, createdAt: 1, _id: 1 }, tasks);
}

function outgoing(): Schema {
  const made = schema({
    ...{ _id: NEEDED_NAME, commit: NEEDED_NAME, live: { type: Boolean }, createdAt: NUMBER },
    ...{ sequence: NUMBER, command: NAME, way: NAME, gone: { type: Date } },
    reserved: { type: RESERVATION },
  });
  const live = { partialFilterExpression: { live: true } };
  made.index({ createdAt: 1, sequence: 1, _id: 1 }, live);
  made.index({ way: 1 }, live);
  made.index({ gone: 1 }, { expireAfterSeconds: GONE_DAYS * 86_400 });
  return made;
}

const claims = (): Schema =>
  schema({
    ...{ _id: NEEDED_NAME, owner: NEEDED_NAME, commit: NEEDED_NAME },
    pending: { type: RESERVATION },
  });

function messages(): Schema {
  const made = schema({
    ...{ _id: NEEDED_NAME, name: NAME, correlationKey: NAME, conversation: NAME },
    ...{ expiresAt: NEEDED_NUMBER, message: NEEDED_NAME },
  });
  made.index({ name: 1, correlationKey: 1 });
  made.index({ conversation: 1 }, { sparse: true });
  made.index({ expiresAt: 1 });
  return made;
}

function answers(): Schema {
  const made = schema({
    ...{ _id: NEEDED_NAME, digest: NEEDED_NAME, attempt: NEEDED_NAME, until: NEEDED_NUMBER },
    answer: NAME,
  });
  made.index({ until: 1, _id: 1 });
  return made;
}

function deployments(): Schema {
  const made = schema({
    _id: NEEDED_NUMBER,
    definitions: [
      part({
        ...{ processId: NEEDED_NAME, version: NEEDED_NUMBER, name: NAME, file: NEEDED_NAME },
        ...{ digest: NEEDED_NAME, deployedAt: NEEDED_NUMBER },
      }),
    ],
    resources: [
      part({
        ...{ kind: NEEDED_NAME, id: NEEDED_NAME, version: NEEDED_NAME, json: NEEDED_NAME },
        ...{ digest: NEEDED_NAME, deployedAt: NEEDED_NUMBER },
      }),
    ],
  });
  made.index({ 'definitions.processId': 1, _id: 1 });
  made.index({ 'resources.kind': 1, 'resources.id': 1, _id: 1 });
  return made;
}

/** One for each collection, by its name. */
export const createSchemas = () => ({
  instances: instances(),
  entities: entities(),
  batches: batches(),
  work: work(),
  outgoing: outgoing(),
  claims: claims(),
  messages: messages(),
  answers: answers(),
  deployments: deployments(),
  files: schema({ _id: NEEDED_NAME, xml: NEEDED_NAME }),
  starts: schema({ _id: NEEDED_NAME, subscriptions: { type: [Schema.Types.Mixed] } }),
  seals: schema({ _id: NEEDED_NUMBER, seal: NEEDED_NAME }),
  probes: schema({ _id: NEEDED_NAME, winner: NAME }),
});

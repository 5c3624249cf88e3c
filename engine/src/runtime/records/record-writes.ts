import { WaybillError } from '../../errors/failure.ts';
import type { Variables } from '../../model/index.ts';
import {
  RECORD,
  splitChanges,
  withChanges,
  withoutNulls,
  type RecordCommand,
  type RecordState,
} from '../../records/index.ts';
import { copyVariables } from '../copy-json.ts';
import type { EntityRequest } from '../entity/entity-request.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { readFile } from './attached-file.ts';
import { mustFit } from './check-record.ts';
import { keyTaken } from './key-taken.ts';
import type { CreatedRecord, RecordUpdate, RecordView, RecordWrite } from './record-values.ts';
import { mustBeAllowed, mustBeWritable, viewOf } from './record-view.ts';
import type { Records } from './records-api.ts';
import {
  findRecord,
  idOfClaim,
  recordFailure,
  type FoundRecord,
  type RecordsParts,
} from './records-context.ts';
import { staleFailure } from './stale-failure.ts';

type Writes = Pick<
  Records,
  'create' | 'update' | 'approve' | 'reject' | 'retire' | 'restore' | 'attach' | 'removeFile'
>;

export function createRecordWrites(parts: RecordsParts): Writes {
  const plain =
    (kind: 'retire' | 'restore') =>
    (id: string, options: RecordWrite): Promise<RecordView> =>
      write(parts, { id, options }, (_found, base) => ({ kind, ...base }));
  return {
    create: (type, values, options) => create(parts, { type, values, options }),
    update: (id, changes, options) => update(parts, { id, changes, options }),
    approve: (id, change, options) =>
      write(parts, { id, options, right: 'approve' }, async ({ record, compiled }, base) => {
        const pending = record.pending.find((one) => one.change === change);
        if (pending) await mustFit(parts, compiled, withChanges(record.values, pending));
        return { kind: 'approve-change', ...base, change };
      }),
    reject: (id, change, options) =>
      write(parts, { id, options }, (_found, base) => ({ kind: 'reject-change', ...base, change })),
    retire: plain('retire'),
    restore: plain('restore'),
    attach: (id, file, options) =>
      write(parts, { id, options }, (_found, base) => ({
        ...{ kind: 'attach-file', ...base, file: readFile(file) },
      })),
    removeFile: (id, sha256, options) =>
      write(parts, { id, options }, (_found, base) => ({ kind: 'remove-file', ...base, sha256 })),
  };
}

interface Creation {
  readonly type: string;
  readonly values: Variables;
  readonly options: RecordWrite;
}

async function create(
  parts: RecordsParts,
  { type: typeId, values: given, options }: Creation,
): Promise<CreatedRecord> {
  const { context, entities, types } = parts;
  const compiled = await types.newest(typeId);
  const { type } = compiled;
  const actor = actorOf(options);
  const { reason, roles, idempotencyKey } = options;
  const values = withoutNulls(copyVariables(given, 'values'));
  mustBeAllowed(type, 'write', options);
  mustBeWritable(type, Object.keys(values), options);
  const once = idempotencyKey === undefined ? [] : [`record:create:${typeId}:${idempotencyKey}`];
  const before = once[0] === undefined ? undefined : await context.store.claimOwner(once[0]);
  if (before !== undefined) return earlier(parts, before, roles);
  await mustFit(parts, compiled, values);
  const id = `${typeId}/${context.ids.next()}`;
  const command: RecordCommand = {
    ...{ kind: 'create', id, type: typeId, traits: compiled.traits, values, actor },
    ...(reason !== undefined && { reason }),
  };
  const outcome = await entities.handle(RECORD, { name: id, command, claims: once });
  if (outcome.kind === 'done') return { ...viewOf(type, outcome.state, roles), created: true };
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  const owner = await context.store.claimOwner(outcome.key);
  if (owner !== undefined && once.includes(outcome.key)) return earlier(parts, owner, roles);
  throw keyTaken(outcome.key, owner);
}

async function earlier(
  parts: RecordsParts,
  owner: string,
  roles: RecordWrite['roles'],
): Promise<CreatedRecord> {
  const { record, compiled } = await findRecord(parts, idOfClaim(owner) ?? owner);
  return { ...viewOf(compiled.type, record, roles), created: false };
}

interface Change {
  readonly id: string;
  readonly changes: Variables;
  readonly options: RecordUpdate;
}

function update(parts: RecordsParts, { id, changes: given, options }: Change): Promise<RecordView> {
  const changes = copyVariables(given, 'changes');
  return write(parts, { id, options, changes }, async ({ record, compiled }, base) => {
    const { type } = compiled;
    mustBeWritable(type, Object.keys(changes), options);
    const split = splitChanges(type, changes);
    await mustFit(parts, compiled, withChanges(record.values, split.direct));
    // What waits for approval must be able to count, too; it is looked at again when it does.
    const whole = withChanges(withChanges(record.values, split.direct), split.guarded);
    await mustFit(parts, compiled, whole);
    const time = parts.context.clock.now();
    return { kind: 'update', ...base, ...split, traits: compiled.traits, time };
  });
}

interface Writing {
  readonly id: string;
  readonly options: RecordUpdate;
  readonly right?: 'write' | 'approve';
  /** To show both sides where they are refused. */
  readonly changes?: Variables;
}

type Base = Pick<
  Extract<RecordCommand, { kind: 'retire' }>,
  'actor' | 'reason' | 'expectedRevision'
>;
type Make = (found: FoundRecord, base: Base) => RecordCommand | Promise<RecordCommand>;

/** Commits of others that may come first before a write is given up. */
const MAX_CONFLICTS = 20;

/** Decides on the newest revision, or on the one that is named and no other. */
async function write(parts: RecordsParts, writing: Writing, make: Make): Promise<RecordView> {
  const { options, id, right = 'write' } = writing;
  const actor = actorOf(options);
  const { reason, roles, expectedRevision, idempotencyKey } = options;
  for (let conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts += 1) {
    const found = await findRecord(parts, id);
    const { record, compiled } = found;
    mustBeAllowed(compiled.type, right, options);
    const once = onceKeys(record.id, idempotencyKey);
    if (once[0] !== undefined && (await parts.entities.wasClaimed(once[0])))
      return viewOf(compiled.type, record, roles);
    if (expectedRevision !== undefined && expectedRevision !== record.revision)
      throw new WaybillError(await staleFailure(parts, record, writing));
    const base = {
      actor,
      expectedRevision: record.revision,
      ...(reason !== undefined && { reason }),
    };
    const state = await attempt(parts, {
      name: record.id,
      command: await make(found, base),
      claims: once,
    });
    if (state) return viewOf(compiled.type, state, roles);
  }
  const message = `Expected to commit to record "${id}", but other commits came first ${String(MAX_CONFLICTS + 1)} times.`;
  throw new WaybillError({ ...recordFailure('RECORD_STALE', message), code: 'COMMIT_CONTENTION' });
}

const onceKeys = (id: string, key: string | undefined): readonly string[] =>
  key === undefined ? [] : [`cmd:${RECORD.kind}/${id}:${key}`];

/** Undefined where another commit came first, and where the same was asked for at the same time. */
async function attempt(
  { context, entities }: RecordsParts,
  request: EntityRequest<RecordCommand>,
): Promise<RecordState | undefined> {
  const outcome = await entities.handle(RECORD, request);
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'claimed') {
    if (request.claims?.includes(outcome.key)) return undefined;
    throw keyTaken(outcome.key, await context.store.claimOwner(outcome.key));
  }
  if (outcome.failure.code === 'RECORD_STALE') return undefined;
  throw new WaybillError(outcome.failure);
}

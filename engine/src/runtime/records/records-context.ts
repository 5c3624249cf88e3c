import { WaybillError, type Failure } from '../../errors/failure.ts';
import { RECORD_ERRORS } from '../../errors/record-errors.ts';
import type { Json } from '../../model/index.ts';
import {
  RECORD,
  uniqueKey,
  type CompiledRecordType,
  type RecordState,
  type RecordType,
} from '../../records/index.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityHandler } from '../entity/handle-entity.ts';
import type { RecordTypes } from './record-types.ts';

/** What every part of the records shares. */
export interface RecordsParts {
  readonly context: EngineContext;
  readonly entities: EntityHandler;
  readonly types: RecordTypes;
}

export interface FoundRecord {
  readonly record: RecordState;
  readonly compiled: CompiledRecordType;
}

/** The record that is meant by `<type>/<name>` or `<type>/<key>`, and its type as it is now. */
export async function findRecord(parts: RecordsParts, given: string): Promise<FoundRecord> {
  const { entities, types } = parts;
  const slash = given.indexOf('/');
  if (slash < 1) throw new WaybillError(recordFailure('RECORD_NOT_FOUND', notAnId(given)));
  const compiled = await types.newest(given.slice(0, slash));
  const byId = await entities.load<RecordState>(RECORD, given);
  if (byId) return { record: byId.state, compiled };
  const id = await idOfKey(parts, compiled.type, given.slice(slash + 1));
  const byKey = id === undefined ? undefined : await entities.load<RecordState>(RECORD, id);
  if (byKey) return { record: byKey.state, compiled };
  const message = `Expected a record "${given}", but there is none of this id or key.`;
  throw new WaybillError(recordFailure('RECORD_NOT_FOUND', message));
}

/** Of the record that has this value of the type's first key. */
export async function idOfKey(
  { context }: RecordsParts,
  { id, unique }: RecordType,
  value: Json,
): Promise<string | undefined> {
  const [names] = unique;
  if (names?.length !== 1) return undefined;
  return idOfClaim(await context.store.claimOwner(uniqueKey(id, names, [value])));
}

/** Claims of records are owned by their entities. */
export const idOfClaim = (owner: string | undefined): string | undefined =>
  owner?.startsWith(`${RECORD.kind}/`) ? owner.slice(RECORD.kind.length + 1) : undefined;

export const recordFailure = (code: keyof typeof RECORD_ERRORS, message: string): Failure => ({
  code,
  message,
  mend: RECORD_ERRORS[code].mend,
});

const notAnId = (given: string): string =>
  `Expected a record as <type>/<id> or <type>/<key>, but got "${given}".`;

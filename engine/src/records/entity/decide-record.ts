import { isPerson, samePerson } from '../../entity/person.ts';
import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { canonicalJson } from '../../history/index.ts';
import type { RecordCommand } from './command.ts';
import type { RecordEvent } from './event.ts';
import { changedFields } from './changed-fields.ts';
import type { FieldChanges, RecordState } from './state.ts';
import * as refusals from './record-refusals.ts';

type Decision = Result<readonly RecordEvent[]>;
type Create = Extract<RecordCommand, { kind: 'create' }>;
type ImportRow = Extract<RecordCommand, { kind: 'import-row' }>;
type OnRecord = Exclude<RecordCommand, Create | ImportRow>;
type Update = Extract<RecordCommand, { kind: 'update' }>;

/** What a command makes of a record, or why it is refused. */
export function decideRecord(record: RecordState | undefined, command: RecordCommand): Decision {
  if (command.kind === 'create') {
    return record ? fail(refusals.exists(record.id)) : ok([createdOf(command)]);
  }
  if (command.kind === 'import-row') return importRow(record, command);
  if (!record) return fail(refusals.notFound(''));
  if (record.revision !== command.expectedRevision)
    return fail(refusals.stale(record, command.expectedRevision));
  return onRecord(record, command);
}

function onRecord(record: RecordState, command: OnRecord): Decision {
  const revision = record.revision + 1;
  const step = { revision, ...reasonOf(command) };
  if (record.status === 'retired' && !ON_RETIRED.has(command.kind))
    return fail(refusals.retired(record.id));
  switch (command.kind) {
    case 'update':
      return ok(updatedOf(record, command));
    case 'approve-change':
    case 'reject-change':
      return decideChange(record, command);
    case 'retire':
      return ok([{ kind: 'record-retired', ...step }]);
    case 'restore':
      return record.status === 'active'
        ? fail(refusals.notRetired(record.id))
        : ok([{ kind: 'record-restored', ...step }]);
    case 'attach-file':
      return attachFile(record, command);
    case 'remove-file':
      return record.files.some(({ sha256 }) => sha256 === command.sha256)
        ? ok([{ kind: 'record-file-removed', ...step, sha256: command.sha256 }])
        : fail(refusals.fileNotFound(record.id, command.sha256));
    case 'erase-values':
      return ok([{ kind: 'record-values-erased', ...step, fields: command.fields }]);
  }
}

const ON_RETIRED: ReadonlySet<OnRecord['kind']> = new Set(['restore', 'erase-values']);

function createdOf({
  id,
  type,
  traits,
  values,
  ...command
}: Create): Extract<RecordEvent, { kind: 'record-created' }> {
  return {
    kind: 'record-created',
    ...{ revision: 1, id, type, traits, values },
    ...reasonOf(command),
  };
}

/** Nothing at all where nothing would change. */
function updatedOf(
  record: RecordState,
  command: Pick<Update, 'direct' | 'guarded' | 'traits' | 'time' | 'actor' | 'reason'>,
): readonly RecordEvent[] {
  const step = { revision: record.revision + 1, ...reasonOf(command) };
  const direct = changedFields(record.values, command.direct);
  const guarded = changedFields(record.values, command.guarded);
  const { traits } = command;
  const sameTraits = canonicalJson(traits) === canonicalJson(record.traits);
  const updated: RecordEvent = {
    ...{ kind: 'record-updated', ...step, ...direct },
    ...(!sameTraits && { traits }),
  };
  const proposed: RecordEvent = {
    ...{ kind: 'record-change-proposed', ...step, ...guarded },
    ...{ by: command.actor, time: command.time },
  };
  return [
    ...(isEmpty(direct) && (sameTraits || isEmpty(guarded)) ? [] : [updated]),
    ...(isEmpty(guarded) || isProposed(record, guarded) ? [] : [proposed]),
  ];
}

const isProposed = ({ pending }: RecordState, { values, removed }: FieldChanges): boolean =>
  pending.some(
    (one) => canonicalJson([one.values, one.removed]) === canonicalJson([values, removed]),
  );

function importRow(record: RecordState | undefined, command: ImportRow): Decision {
  const { id, type, traits, direct, guarded } = command;
  const values = { ...direct.values, ...guarded.values };
  const keysHeld = true as const;
  if (!record) {
    const created = createdOf({ ...command, kind: 'create', id, type, traits, values });
    return ok([{ ...created, keysHeld }]);
  }
  if (record.status === 'retired') return fail(refusals.retired(record.id));
  return ok(
    updatedOf(record, command).map((event) =>
      event.kind === 'record-updated' ? { ...event, keysHeld } : event,
    ),
  );
}

function decideChange(
  record: RecordState,
  command: Extract<OnRecord, { kind: 'approve-change' | 'reject-change' }>,
): Decision {
  const { change, actor } = command;
  const pending = record.pending.find((one) => one.change === change);
  if (!pending) return fail(refusals.changeNotFound(record, change));
  const step = { revision: record.revision + 1, ...reasonOf(command), change };
  // Whoever proposed a change may take it back, but not approve it.
  if (command.kind === 'reject-change') return ok([{ kind: 'record-change-rejected', ...step }]);
  const refusal = mayApprove(record, pending.by.id, actor);
  return refusal ? fail(refusal) : ok([{ kind: 'record-change-approved', ...step }]);
}

function mayApprove(
  { id }: RecordState,
  proposer: string,
  actor: RecordCommand['actor'],
): Failure | undefined {
  if (!isPerson(actor)) return refusals.personNeeded(id, actor.by);
  return samePerson(proposer, actor.id) ? refusals.dutiesNotSeparate(id, proposer) : undefined;
}

function attachFile(
  record: RecordState,
  command: Extract<OnRecord, { kind: 'attach-file' }>,
): Decision {
  const { file } = command;
  const step = { revision: record.revision + 1, ...reasonOf(command) };
  if (record.files.length >= MOST_FILES) return fail(refusals.tooManyFiles(record.id, MOST_FILES));
  // The same bytes again are the same file.
  if (record.files.some(({ sha256 }) => sha256 === file.sha256)) return ok([]);
  return ok([{ kind: 'record-file-attached', ...step, file }]);
}

const MOST_FILES = 500;

const isEmpty = ({ values, removed }: FieldChanges): boolean =>
  Object.keys(values).length + removed.length === 0;

const reasonOf = ({ reason }: { readonly reason?: string }) =>
  reason === undefined ? {} : { reason };

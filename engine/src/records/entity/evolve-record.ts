import type { Variables } from '../../model/index.ts';
import type { RecordEvent } from './event.ts';
import type { FieldChanges, PendingChange, RecordState } from './state.ts';

/** The only place where a record changes. */
export function evolveRecord(before: RecordState | undefined, event: RecordEvent): RecordState {
  if (event.kind === 'record-created') return created(event);
  if (!before) throw new Error(`Expected a record before ${event.kind}, but there is none.`);
  return { ...before, ...changed(before, event), revision: event.revision };
}

type Later = Exclude<RecordEvent, { kind: 'record-created' }>;

function created({
  id,
  type,
  traits,
  values,
  revision,
}: Extract<RecordEvent, { kind: 'record-created' }>): RecordState {
  return { id, type, status: 'active', revision, traits, values, pending: [], files: [] };
}

function changed(record: RecordState, event: Later): Partial<RecordState> {
  switch (event.kind) {
    case 'record-updated':
      return {
        values: withChanges(record.values, event),
        ...(event.traits && { traits: event.traits }),
      };
    case 'record-change-proposed':
      return { pending: [...record.pending, pendingOf(event)] };
    case 'record-change-approved':
      return approved(record, event.change);
    case 'record-change-rejected':
      return { pending: record.pending.filter(({ change }) => change !== event.change) };
    case 'record-retired':
      return { status: 'retired' };
    case 'record-restored':
      return { status: 'active' };
    case 'record-file-attached':
      return { files: [...record.files, event.file] };
    case 'record-file-removed':
      return { files: record.files.filter(({ sha256 }) => sha256 !== event.sha256) };
    case 'record-values-erased':
      return erased(record, event.fields);
  }
}

function pendingOf({
  values,
  removed,
  by,
  time,
  reason,
  revision: change,
}: Extract<RecordEvent, { kind: 'record-change-proposed' }>): PendingChange {
  return { change, values, removed, by, time, ...(reason !== undefined && { reason }) };
}

function approved({ values, pending }: RecordState, change: number): Partial<RecordState> {
  const found = pending.find((one) => one.change === change);
  return {
    values: found ? withChanges(values, found) : values,
    pending: pending.filter((one) => one !== found),
  };
}

function erased({ values, pending }: RecordState, fields: readonly string[]): Partial<RecordState> {
  return {
    values: without(values, fields),
    pending: pending.flatMap((one) => {
      const left = without(one.values, fields);
      const empty = Object.keys(left).length + one.removed.length === 0;
      return empty ? [] : [{ ...one, values: left }];
    }),
  };
}

/** The values after changes to them. */
export const withChanges = (values: Variables, changes: FieldChanges): Variables => ({
  ...without(values, changes.removed),
  ...changes.values,
});

const without = (values: Variables, names: readonly string[]): Variables =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

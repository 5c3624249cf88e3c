import { WaybillError } from '../../errors/failure.ts';
import {
  closedFields,
  mayDo,
  readable,
  type FieldChanges,
  type RecordState,
  type RecordType,
  type Roles,
} from '../../records/index.ts';
import type { RecordView } from './record-values.ts';
import { recordFailure } from './records-context.ts';

/** The record as the roles may see it. */
export function viewOf(type: RecordType, record: RecordState, roles: Roles): RecordView {
  const { id, status, revision, values, files } = record;
  const hidden = closedFields(type, 'read', { names: Object.keys(values), roles });
  const shown = ({ values: given, removed, ...change }: RecordState['pending'][number]) => ({
    ...change,
    values: readable(type, given, roles),
    removed: openNames(type, removed, roles),
  });
  return {
    ...{ id, type: record.type, typeVersion: record.traits.typeVersion, status, revision },
    confidentiality: type.confidentiality,
    values: readable(type, values, roles),
    hidden,
    pending: record.pending.map(shown),
    files,
  };
}

function openNames(
  type: RecordType,
  names: FieldChanges['removed'],
  roles: Roles,
): readonly string[] {
  const closed = closedFields(type, 'read', { names, roles });
  return names.filter((name) => !closed.includes(name));
}

/** Throws where the roles allow less than is asked for. */
export function mustBeAllowed(
  type: RecordType,
  right: 'read' | 'write' | 'approve',
  { roles }: { readonly roles?: Roles },
): void {
  if (mayDo(type, right, roles)) return;
  const message = `Expected a role that may ${right} records of type "${type.id}" (${type.permissions[right].join(', ')}), but got ${(roles ?? []).join(', ') || 'none'}.`;
  throw new WaybillError(recordFailure('RECORD_FORBIDDEN', message));
}

/** Throws where a field may not be written by these roles. */
export function mustBeWritable(
  type: RecordType,
  names: readonly string[],
  { roles }: { readonly roles?: Roles },
): void {
  const [closed] = closedFields(type, 'write', { names, roles });
  if (closed === undefined) return;
  const message = `Expected a role that may write field "${closed}" of "${type.id}", but got ${(roles ?? []).join(', ') || 'none'}.`;
  throw new WaybillError(recordFailure('RECORD_FORBIDDEN', message));
}

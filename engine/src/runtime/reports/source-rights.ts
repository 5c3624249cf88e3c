import { WaybillError } from '../../errors/failure.ts';
import { closedFields, mayDo, type RecordType } from '../../records/index.ts';
import { reportFailure, type Report, type ReportSource } from '../../reports/index.ts';
import type { RecordTypes } from '../records/record-types.ts';

interface Asked {
  readonly report: Report;
  readonly source: ReportSource;
  readonly roles: readonly string[] | undefined;
}

/**
 * Throws where a source names fields that there are not, or where the roles do not allow to read
 * one: what nobody may see is not added up either. Other sources are guarded by the report's roles.
 */
export async function mustBeReadable(types: RecordTypes, asked: Asked): Promise<void> {
  const { report, source, roles } = asked;
  if (source.kind !== 'records' && source.kind !== 'record-changes') return;
  const { type } = await types.newest(source.type);
  const changed = source.kind === 'record-changes' ? [source.field] : [];
  const names = [...source.fields, ...changed];
  const unknown = names.find((name) => !topLevel(type).includes(name));
  if (unknown !== undefined) {
    const message = `Expected report "${report.id}" to read fields of "${type.id}", but "${unknown}" is none at the top level.`;
    throw new WaybillError(reportFailure('REPORT_NAME', message));
  }
  if (!mayDo(type, 'read', roles)) throw forbidden(asked, `records of "${type.id}"`);
  const [closed] = closedFields(type, 'read', { names, roles });
  if (closed !== undefined) throw forbidden(asked, `field "${closed}" of "${type.id}"`);
}

const topLevel = ({ fields }: RecordType): readonly string[] =>
  Object.keys(fields).filter((path) => !/[.[]/.test(path));

const forbidden = ({ report, roles = [] }: Asked, what: string): WaybillError =>
  new WaybillError(
    reportFailure(
      'REPORT_FORBIDDEN',
      `Expected a role that may read ${what}, which report "${report.id}" reads, but got ${roles.join(', ') || 'none'}.`,
    ),
  );

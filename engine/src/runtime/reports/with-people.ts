import { USER, type UserState } from '../../people/index.ts';
import { answerOf, type GroupValue, type Report, type ReportResult } from '../../reports/index.ts';
import type { ReportsParts } from './reports-context.ts';

/** What stands under an account of a person is called as the person; whom nobody knows, as it is. */
export async function withPeople(
  { entities }: Pick<ReportsParts, 'entities'>,
  report: Report,
  result: ReportResult,
): Promise<ReportResult> {
  const ids = report.groups.flatMap(({ id, kind }) => (kind === 'person' ? [id] : []));
  if (ids.length === 0) return result;
  const called = async (group: GroupValue): Promise<GroupValue> => {
    const { value } = group;
    if (typeof value !== 'string' || value === '') return group;
    const name = (await entities.load<UserState>(USER, value))?.state.name;
    return name === undefined ? group : { value, label: { zh: name, en: name } };
  };
  const rows = await Promise.all(
    result.rows.map(async (row) => {
      const own = ids.flatMap((id) => (row.groups[id] ? [[id, row.groups[id]] as const] : []));
      const named = await Promise.all(
        own.map(async ([id, group]) => [id, await called(group)] as const),
      );
      return { ...row, groups: { ...row.groups, ...Object.fromEntries(named) } };
    }),
  );
  return { ...result, rows, answer: answerOf(report, { ...result, rows }) };
}

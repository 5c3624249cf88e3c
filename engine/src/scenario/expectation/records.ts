import type { Difference } from '../difference.ts';
import { shown } from '../difference.ts';
import type { ExpectedRecord } from '../scenario.ts';
import { compareMembers } from './compare-values.ts';
import type { Check, Seen } from './finding.ts';

export const checkRecords: Check = ({ records = [] }, { records: seen }, at) =>
  records.flatMap((record, index) => checkRecord(record, seen, `${at}.records[${index}]`));

function checkRecord(
  { key, values = {}, status }: ExpectedRecord,
  seen: Seen['records'],
  at: string,
): readonly Difference[] {
  const found = seen.get(key);
  if (!found) return [{ at: `${at}.key`, expected: `a record "${key}"`, seen: 'none' }];
  if ('code' in found) {
    const { code, message } = found;
    const told = `[${code}] ${message}`;
    return [{ at: `${at}.key`, expected: `a record "${key}"`, seen: told, failure: found }];
  }
  const other = status !== undefined && status !== found.status;
  return [
    ...(other ? [{ at: `${at}.status`, expected: shown(status), seen: shown(found.status) }] : []),
    ...compareMembers(values, found.values, `${at}.values`),
  ];
}

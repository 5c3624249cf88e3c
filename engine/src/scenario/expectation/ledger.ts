import type { Variables } from '../../model/index.ts';
import { shown } from '../difference.ts';
import { compareMembers } from './compare-values.ts';
import type { Check, Seen } from './finding.ts';

/** All entries there are, in the order in which they were proposed. */
export const checkLedger: Check = ({ ledger }, { ledger: entries }, at) => {
  if (ledger === undefined) return [];
  if (ledger.length !== entries.length) {
    const seen = entries.length === 0 ? 'none' : entries.map(describe).join(', ');
    return [{ at: `${at}.ledger`, expected: `${ledger.length} entries`, seen }];
  }
  return entries.flatMap((entry, index) =>
    // An entry is plain data, all of it JSON.
    compareMembers(
      ledger[index] ?? {},
      { ...entry } as unknown as Variables,
      `${at}.ledger[${index}]`,
    ),
  );
};

const describe = ({ effect, kind, person, money, status }: Seen['ledger'][number]): string =>
  shown({ effect, kind, person, ...(money && { money }), status });

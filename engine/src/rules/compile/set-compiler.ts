import type { Json } from '../../model/index.ts';
import type { WorkingCalendar } from '../calendar/compile-calendar.ts';
import type { RuleResources } from '../resources.ts';
import type { FactReference, RuleSet } from '../rule-set.ts';
import type { AmountReader, Reader } from '../rule-run.ts';
import type { RuleTable } from '../table/compile-table.ts';
import type { Path, ProblemList } from './problem-list.ts';

/** What the parts of one rule set compile with. What is wrong is reported, and `undefined` given. */
export interface SetCompiler {
  readonly set: RuleSet;
  readonly problems: ProblemList;
  readonly resources: RuleResources;
  /** Reads an input or fact, each at most once in an evaluation. */
  readonly read: (reference: FactReference, path: Path) => Reader | undefined;
  /** What a reader of `read` gives, as a decimal. */
  readonly readAmount: (reader: Reader) => AmountReader;
  /** As FEEL sees the input or fact: decimal strings are numbers. */
  readonly readForFeel: (name: string) => Reader | undefined;
  readonly calendar: (name: string, path: Path) => WorkingCalendar | undefined;
  /** Makes every calendar there is known: a fact names the one that counts. */
  readonly anyCalendar: () => void;
  readonly table: (name: string, path: Path) => RuleTable | undefined;
}

export const constantReader = (value: Json): Reader => {
  return () => value;
};

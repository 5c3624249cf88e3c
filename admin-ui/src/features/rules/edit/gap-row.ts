import {
  factPathOf,
  readFact,
  type CellTeller,
  type Gap,
  type RuleDefinition,
  type RuleSet,
} from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import type { GridCell } from '../grid/grid-values.ts';
import { namesOf, type AskedColumn, type Column } from '../table/column.ts';
import { ruleFor } from '../table/edit-set.ts';

/** The value of an input in the example; undefined of a computed fact. */
function valueIn(set: RuleSet, column: AskedColumn, { example }: Gap): Json | undefined {
  if (!namesOf(set.inputs).includes(column.fact)) return undefined;
  const [, ...path] = factPathOf(column);
  return readFact(example, { fact: column.fact, ...(path.length > 0 && { path }) });
}

interface GapWords {
  readonly gap: Gap;
  readonly teller: CellTeller;
  readonly t: (key: string) => string;
}

/** Inputs that no rule takes, in the columns that ask for them. */
export function gapCell(set: RuleSet, column: Column, { gap, teller, t }: GapWords): GridCell {
  if (column.kind === 'title') return { told: t('gap'), hint: teller.example(gap.example) };
  if (column.kind !== 'asked') return { told: '' };
  const value = valueIn(set, column, gap);
  if (value === undefined) return { told: '' };
  return { told: teller.value(column.fact, value) };
}

/** A rule that takes the example; what it gives is for people to say. */
export const gapRule = (set: RuleSet, columns: readonly Column[], gap: Gap): RuleDefinition =>
  ruleFor(
    set,
    columns.filter((column) => column.kind === 'asked'),
    (column) => valueIn(set, column, gap),
  );

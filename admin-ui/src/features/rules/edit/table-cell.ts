import type { CellTeller, RuleDefinition } from '@waybill/engine/rules';
import { cellKey, type Findings } from '../check/findings.ts';
import type { GridCell } from '../grid/grid-values.ts';
import { tellCell } from '../table/cells.ts';
import type { Column } from '../table/column.ts';

interface TableCell {
  readonly rule: RuleDefinition;
  readonly row: number;
  readonly column: Column;
  readonly teller: CellTeller;
  readonly findings: Findings;
}

/** What is read in a cell, and what is wrong with it. */
export function tableCell({ rule, row, column, teller, findings }: TableCell): GridCell {
  const told = tellCell(teller, rule, column);
  const wrong = findings.cells.get(cellKey(row, column.key));
  if (wrong)
    return { told: told === '' ? '!' : told, className: 'grid-wrong', hint: wrong.join('\n') };
  return told === '' ? { told: '–', className: 'grid-nothing' } : { told };
}

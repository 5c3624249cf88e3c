import { decimalText } from './decimal-text.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A cell as a spreadsheet program shows it: texts without outer spaces, numbers of 15 digits. */
export interface ShownCell {
  readonly kind: 'text' | 'number' | 'date' | 'unreadable';
  readonly text: string;
}

export interface ShownSheet extends Omit<Sheet, 'rows' | 'merges'> {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ShownCell>>;
}

export function shownSheet({ name, hidden, rows }: Sheet): ShownSheet {
  const shown = [...rows].flatMap(([row, cells]) => {
    const filled = [...cells].map(([column, cell]) => [column, shownCell(cell)] as const);
    const kept = filled.filter(([, { text }]) => text !== '');
    return kept.length === 0 ? [] : [[row, new Map(kept)] as const];
  });
  return { name, hidden, rows: new Map(shown) };
}

function shownCell({ kind, text }: Cell): ShownCell {
  switch (kind) {
    case 'error':
      return { kind: 'unreadable', text };
    case 'boolean':
      return { kind: 'text', text: text.toUpperCase() };
    case 'number':
      return Number.isFinite(Number(text))
        ? { kind: 'number', text: decimalText(Number(text)) }
        : { kind: 'unreadable', text };
    case 'date':
      return { kind: 'date', text };
    case 'text':
      return { kind: 'text', text: text.trim() };
  }
}

import type { CanonicalOrder, OrderLine, Unmapped } from './canonical-order.ts';
import { checkContent } from './check-content.ts';
import { checkTotals } from './check-totals.ts';
import { lineAmountOf, totalsOf } from './compute-totals.ts';
import { requestedDay } from './interpret/order-date.ts';
import type { NoteBook } from './note.ts';
import type { LineDraft, OrderDraft } from './order-draft.ts';

export interface UnfinishedOrder {
  readonly draft: OrderDraft;
  readonly notes: NoteBook;
  /** Where the order stands in the file. */
  readonly path: string;
  readonly unmapped: readonly Unmapped[];
}

/** Adds what every format has in common: amounts, totals, the day asked for, and the checks. */
export function finishOrder({ draft, notes, path, unmapped }: UnfinishedOrder): CanonicalOrder {
  checkContent(draft, path, notes);
  const { statedTotals, lines: lineDrafts, ...rest } = draft;
  const lines = lineDrafts.map((line) => finishLine(line, draft.currency));
  const totals = { stated: statedTotals, computed: totalsOf(draft, lines) };
  checkTotals({ draft, lines, totals, path }, notes);
  return {
    ...rest,
    lines,
    totals,
    requestedDeliveryDate: requestedDay(draft.dates) ?? onlyDayOf(lines),
    notes: notes.notes,
    unmapped: [...unmapped, ...notes.unread],
  };
}

function finishLine(draft: LineDraft, currency: string | null): OrderLine {
  const { statedAmount, path: _path, ...line } = draft;
  const computed = lineAmountOf(draft, draft.currency ?? currency);
  return {
    ...line,
    amount: { stated: statedAmount, computed },
    requestedDate: requestedDay(line.dates),
  };
}

/** An order whose lines all ask for one day asks for that day. */
function onlyDayOf(lines: readonly OrderLine[]): string | null {
  const days = new Set(lines.map((line) => line.requestedDate));
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

import { quote } from './note.ts';
import type { NoteBook } from './note.ts';
import type { LineDraft, OrderDraft } from './order-draft.ts';

/** What an order must say to be carried out; a cancellation needs only number and buyer. */
export function checkContent(draft: OrderDraft, path: string, notes: NoteBook): void {
  const { orderNumber } = draft;
  const name = orderNumber === null ? 'the order' : `order ${quote(orderNumber)}`;
  const missing = (code: Parameters<NoteBook['add']>[0], what: string) =>
    notes.add(code, `Expected ${name} to have ${what}, but it has none.`, path);
  if (draft.orderNumber === null) missing('INTAKE_ORDER_NUMBER_MISSING', 'a number');
  if (draft.issueDate === null) missing('INTAKE_DATE_MISSING', 'a date of issue');
  if (draft.buyer === null) missing('INTAKE_PARTY_MISSING', 'a buyer');
  if (draft.source.test) noteTest(name, path, notes);
  if (draft.kind === 'cancellation') return;
  if (draft.currency === null) missing('INTAKE_CURRENCY_MISSING', 'a currency');
  if (draft.lines.length === 0) missing('INTAKE_LINES_MISSING', 'lines');
  for (const line of draft.lines) checkLine(line, notes.onLine(line.number));
}

function noteTest(name: string, path: string, notes: NoteBook): void {
  notes.add(
    'INTAKE_TEST',
    `Expected ${name} to be meant, but its sender marked it as a test.`,
    path,
  );
}

function checkLine(line: LineDraft, notes: NoteBook): void {
  const missing = (what: string) =>
    `Expected line ${quote(line.number)} to have a ${what}, but it has none that can be read.`;
  if (line.quantity === null) notes.add('INTAKE_QUANTITY_MISSING', missing('quantity'), line.path);
  if (line.unitPrice === null) notes.add('INTAKE_PRICE_MISSING', missing('price'), line.path);
}

import type { OrderKind, Source, StatedTotals } from '../canonical-order.ts';
import { currencyOf } from '../interpret/coded.ts';
import { rolesOf } from '../interpret/roles.ts';
import { quote } from '../note.ts';
import type { Field, NoteBook } from '../note.ts';
import { NO_TOTALS } from '../order-draft.ts';
import type { OrderDraft } from '../order-draft.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import { FUNCTIONS } from './edifact-codes.ts';
import { datesOf, momentOf } from './edifact-date.ts';
import { coded, numberAt } from './edifact-field.ts';
import { lineOf } from './edifact-line.ts';
import { partyOf } from './edifact-party.ts';
import {
  allowanceOf,
  deliveryTermOf,
  moneyOf,
  paymentTermOf,
  referenceOf,
  taxOf,
  textOf,
} from './edifact-terms.ts';

/** The nested segments of one ORDERS or ORDCHG (UN/EDIFACT D.96A to D.01B) as an order. */
export function readOrdersMessage(
  nodes: readonly LoopNode[],
  source: Source,
  notes: NoteBook,
): OrderDraft {
  const tod = nodesOf(nodes, 'TOD')[0];
  const references = nodesOf(nodes, 'RFF').flatMap((rff) => referenceOf(rff, notes));
  const issued = issueOf(nodes);
  // The break before the summary is where the loops change, and says no more.
  for (const { view } of nodesOf(nodes, 'UNS')) view.confirm([1, 1], /^[SD]$/);
  const beginning = beginningOf(nodes, source.messageType, notes);
  return {
    version: 1,
    ...beginning,
    changedOrder: changedOrder(beginning, references),
    issueDate: issued?.date ?? null,
    issueTime: issued?.time ?? null,
    currency: currencyIn(nodes, notes),
    ...rolesOf(
      nodesOf(nodes, 'NAD').map((nad) => partyOf(nad, notes)),
      ROLES,
    ),
    contacts: [],
    dates: nodesOf(nodes, 'DTM').flatMap((dtm) => datesOf(dtm.view, notes)),
    incoterm: tod ? deliveryTermOf(tod, notes) : null,
    paymentTerms: nodesOf(nodes, 'PAT').map((pat) => paymentTermOf(pat, notes)),
    lines: nodesOf(nodes, 'LIN').map((lin, index) => lineOf(lin, index + 1, notes)),
    allowances: nodesOf(nodes, 'ALC').flatMap((alc) => allowanceOf(alc, notes)),
    taxes: nodesOf(nodes, 'TAX').map((tax) => taxOf(tax, notes)),
    references,
    texts: nodesOf(nodes, 'FTX').flatMap(({ view }) => textOf(view)),
    statedTotals: totalsOf(nodes, notes),
    source,
  };
}

/** Data element 3035; the first role found takes the place. */
const ROLES = {
  buyer: ['edifact:BY', 'edifact:OB'],
  seller: ['edifact:SE', 'edifact:SU'],
  shipTo: ['edifact:DP', 'edifact:ST', 'edifact:CN', 'edifact:UC'],
  invoicee: ['edifact:IV', 'edifact:BT', 'edifact:PR'],
} as const;

type Beginning = Pick<OrderDraft, 'orderNumber' | 'kind' | 'kindCode' | 'typeCode'>;

/** BGM: 01 type of order, 02 number, 03 function. ORDCHG without a function is a change. */
function beginningOf(
  nodes: readonly LoopNode[],
  message: string | null,
  notes: NoteBook,
): Beginning {
  const bgm = nodesOf(nodes, 'BGM')[0]?.view;
  const code = bgm?.field(3) ?? { text: null, path: '' };
  return {
    orderNumber: bgm?.take(2) ?? null,
    kind: kindOf(code, message, notes),
    kindCode: coded(code.text),
    typeCode: coded(bgm?.take(1) ?? null),
  };
}

/** Directories to D.01B let the function be left out; an ORDERS message is then a new order. */
function kindOf(code: Field, message: string | null, notes: NoteBook): OrderKind | null {
  if (code.text === null) return message === 'ORDCHG' ? 'change' : 'original';
  const kind = FUNCTIONS.get(code.text) ?? null;
  if (kind !== null) return kind;
  const seen = `Expected BGM to say what the order is for, but it says ${quote(code.text)}.`;
  notes.add('INTAKE_KIND_UNKNOWN', seen, code.path);
  return null;
}

/** A change names the order it changes by RFF+ON, or carries its number itself. */
function changedOrder(beginning: Beginning, references: OrderDraft['references']): string | null {
  const { kind, orderNumber } = beginning;
  if (kind === null || kind === 'original' || kind === 'copy') return null;
  return references.find(({ code }) => code === 'edifact:ON')?.number ?? orderNumber;
}

/** DTM+137 is the date of the message; DTM+4, the date of the order, serves where it is missing. */
function issueOf(nodes: readonly LoopNode[]) {
  const found = ['137', '4'].flatMap(
    (kind) => nodesOf(nodes, 'DTM').find(({ view }) => view.peek(1, 1) === kind) ?? [],
  )[0]?.view;
  return found ? momentOf(found.peek(1, 2) ?? '', found.peek(1, 3)) : null;
}

/** CUX: the order's currency is the one whose kind (6343) is 9, else the first. */
function currencyIn(nodes: readonly LoopNode[], notes: NoteBook): string | null {
  const view = nodesOf(nodes, 'CUX')[0]?.view;
  if (!view) return null;
  const element = view.peek(2, 3) === '9' ? 2 : 1;
  view.confirm([element, 1], /^2$/);
  view.confirm([element, 3], /^9$/);
  return currencyOf(view.field(element, 2), notes);
}

/** CNT 2 counts lines, CNT 1 adds up quantities (C270); MOA as UNCL 5025 names them. */
function totalsOf(nodes: readonly LoopNode[], notes: NoteBook): StatedTotals {
  const control = (kind: string, what: string) => {
    const found = nodesOf(nodes, 'CNT').find(({ view }) => view.peek(1, 1) === kind)?.view;
    found?.take(1, 1);
    return found ? numberAt(found, [1, 2], what, notes) : null;
  };
  return {
    ...NO_TOTALS,
    lineCount: control('2', 'the number of lines'),
    quantity: control('1', 'the sum of quantities'),
    lineAmount: moneyOf(nodes, ['79'], notes),
    allowances: moneyOf(nodes, ['260'], notes),
    charges: moneyOf(nodes, ['259'], notes),
    taxExclusive: moneyOf(nodes, ['125', '86', '128'], notes),
    tax: moneyOf(nodes, ['124', '176'], notes),
    taxInclusive: moneyOf(nodes, ['39', '77'], notes),
    prepaid: moneyOf(nodes, ['113'], notes),
    payable: moneyOf(nodes, ['9'], notes),
  };
}

import type { Party, Reference, Source, StatedTotals } from '../canonical-order.ts';
import { currencyOf } from '../interpret/coded.ts';
import { decimalOf } from '../interpret/decimal.ts';
import { rolesOf } from '../interpret/roles.ts';
import type { NoteBook } from '../note.ts';
import { NO_TOTALS } from '../order-draft.ts';
import type { OrderDraft } from '../order-draft.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import { beginningOf, beginningReferences } from './x12-beginning.ts';
import { lineOf } from './x12-line.ts';
import { contactOf, partyOf } from './x12-party.ts';
import { dateOf, hasMessages, referenceOf, textsOf } from './x12-reference.ts';
import { allowanceOf, deliveryTermOf, paymentTermOf } from './x12-terms.ts';

/** The nested segments of one 850 or 860 (ASC X12 004010) as an order. */
export function readPurchaseOrder(
  nodes: readonly LoopNode[],
  source: Source,
  notes: NoteBook,
): OrderDraft {
  const parties: Party[] = nodesOf(nodes, 'N1').map((node) => partyOf(node, notes));
  const fob = nodesOf(nodes, 'FOB')[0]?.view;
  return {
    version: 1,
    ...beginningOf(nodes, notes),
    currency: currencyIn(nodes, notes),
    ...rolesOf(parties, ROLES),
    contacts: nodesOf(nodes, 'PER').map((per) => contactOf(per.view)),
    dates: nodesOf(nodes, 'DTM').flatMap((dtm) => dateOf(dtm.view, notes)),
    incoterm: fob ? deliveryTermOf(fob, notes) : null,
    paymentTerms: nodesOf(nodes, 'ITD').map((itd) => paymentTermOf(itd.view, notes)),
    lines: nodesOf(nodes, 'PO1', 'POC').map((po1, index) => lineOf(po1, index + 1, notes)),
    allowances: nodesOf(nodes, 'SAC').flatMap((sac) => allowanceOf(sac.view, notes)),
    taxes: [],
    references: referencesOf(nodes, notes),
    texts: [...textsOf(nodesOf(nodes, 'MSG', 'NTE', 'N9')), ...headerDescriptions(nodes)],
    statedTotals: totalsOf(nodes, notes),
    source,
  };
}

/** Data element 98; the first role found takes the place. */
const ROLES = {
  buyer: ['x12:BY', 'x12:OB', 'x12:SO'],
  seller: ['x12:SE', 'x12:SU', 'x12:VN'],
  shipTo: ['x12:ST'],
  invoicee: ['x12:BT', 'x12:PO', 'x12:PR'],
} as const;

function currencyIn(nodes: readonly LoopNode[], notes: NoteBook): string | null {
  const cur = nodesOf(nodes, 'CUR')[0]?.view;
  return cur ? currencyOf(cur.field(2), notes) : null;
}

function referencesOf(nodes: readonly LoopNode[], notes: NoteBook): Reference[] {
  return [
    ...beginningReferences(nodes, notes),
    ...nodesOf(nodes, 'REF', 'N9')
      .filter((node) => !hasMessages(node))
      .flatMap((node) => referenceOf(node.view, notes)),
  ];
}

function headerDescriptions(nodes: readonly LoopNode[]) {
  return nodesOf(nodes, 'PID').flatMap(({ view }) => {
    const text = view.take(5);
    return text === null ? [] : [{ subjectCode: 'x12:PID', subject: null, text }];
  });
}

/** CTT01 counts lines, CTT02 adds up quantities; AMT*TT, before or after, is the order's total. */
function totalsOf(nodes: readonly LoopNode[], notes: NoteBook): StatedTotals {
  const ctt = nodesOf(nodes, 'CTT')[0];
  const amounts = [...nodesOf(nodes, 'AMT'), ...nodesOf(ctt?.children ?? [], 'AMT')];
  const total = amounts.find(({ view }) => view.peek(1) === 'TT')?.view;
  total?.take(1);
  return {
    ...NO_TOTALS,
    lineCount: ctt ? decimalOf(ctt.view.field(1), 'the number of lines', notes) : null,
    quantity: ctt ? decimalOf(ctt.view.field(2), 'the sum of quantities', notes) : null,
    taxExclusive: total ? decimalOf(total.field(2), 'the total', notes) : null,
  };
}

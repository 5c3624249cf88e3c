import type { OrderKind, Party } from '../canonical-order.ts';
import { currencyOf } from '../interpret/coded.ts';
import { decimalOf } from '../interpret/decimal.ts';
import { momentOfDigits } from '../interpret/moment.ts';
import { dayOf } from '../interpret/order-date.ts';
import { quote } from '../note.ts';
import type { Field, NoteBook } from '../note.ts';
import { NO_TOTALS } from '../order-draft.ts';
import type { OrderDraft } from '../order-draft.ts';
import type { Reference, Source, StatedTotals } from '../canonical-order.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import { rolesOf } from '../interpret/roles.ts';
import { PURPOSES } from './x12-codes.ts';
import { lineOf } from './x12-line.ts';
import { contactOf, partyOf } from './x12-party.ts';
import { dateOf, hasMessages, referenceOf, textsOf } from './x12-reference.ts';
import { allowanceOf, deliveryTermOf, paymentTermOf } from './x12-terms.ts';

/** The nested segments of one 850 (ASC X12 004010, transaction set 850) as an order. */
export function read850(nodes: readonly LoopNode[], source: Source, notes: NoteBook): OrderDraft {
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
    lines: nodesOf(nodes, 'PO1').map((po1, index) => lineOf(po1, index + 1, notes)),
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

type Beginning = Pick<
  OrderDraft,
  'orderNumber' | 'kind' | 'kindCode' | 'typeCode' | 'changedOrder' | 'issueDate' | 'issueTime'
>;

/** BEG: 01 purpose, 02 type, 03 number, 05 date. */
function beginningOf(nodes: readonly LoopNode[], notes: NoteBook): Beginning {
  const beg = nodesOf(nodes, 'BEG')[0]?.view;
  const purpose = beg?.field(1) ?? NOTHING;
  const type = beg?.take(2) ?? null;
  const day = beg?.field(5) ?? NOTHING;
  const kind = kindOf(purpose, notes);
  const orderNumber = beg?.take(3) ?? null;
  return {
    orderNumber,
    kind,
    kindCode: purpose.text === null ? null : `x12:${purpose.text}`,
    typeCode: type === null ? null : `x12:${type}`,
    changedOrder: kind !== null && CHANGES.has(kind) ? orderNumber : null,
    issueDate: dayOf(day, momentOfDigits(day.text ?? '', ''), notes),
    issueTime: null,
  };
}

const CHANGES: ReadonlySet<OrderKind> = new Set(['change', 'replacement', 'cancellation']);

const NOTHING: Field = { text: null, path: '' };

function kindOf(purpose: Field, notes: NoteBook): OrderKind | null {
  const kind = PURPOSES.get(purpose.text ?? '') ?? null;
  if (kind !== null) return kind;
  const seen = `Expected BEG01 to say what the order is for, but it says ${quote(purpose.text ?? 'nothing')}.`;
  notes.add('INTAKE_KIND_UNKNOWN', seen, purpose.path);
  return null;
}

function currencyIn(nodes: readonly LoopNode[], notes: NoteBook): string | null {
  const cur = nodesOf(nodes, 'CUR')[0]?.view;
  return cur ? currencyOf(cur.field(2), notes) : null;
}

/** BEG04 and BEG06 are references too: the release of a blanket order, and its contract. */
function referencesOf(nodes: readonly LoopNode[], notes: NoteBook): Reference[] {
  const beg = nodesOf(nodes, 'BEG')[0]?.view;
  const [release, contract] = [beg?.take(4) ?? null, beg?.take(6) ?? null];
  const plain = { description: null, date: null };
  return [
    ...(release === null
      ? []
      : [{ kind: 'release' as const, code: 'x12:RE', number: release, ...plain }]),
    ...(contract === null
      ? []
      : [{ kind: 'contract' as const, code: 'x12:CT', number: contract, ...plain }]),
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

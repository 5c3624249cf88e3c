import type { PriceBasis, Unit } from '../canonical-order.ts';
import { currencyOf } from '../interpret/coded.ts';
import { decimalOf } from '../interpret/decimal.ts';
import { itemIdsOf } from '../interpret/item-ids.ts';
import type { StatedItemId } from '../interpret/item-ids.ts';
import { unitOf } from '../interpret/unit.ts';
import { quote } from '../note.ts';
import type { NoteBook } from '../note.ts';
import type { LineDraft } from '../order-draft.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { ITEM_IDS, PRICE_BASES } from './x12-codes.ts';
import { dateOf, hasMessages, referenceOf, textsOf } from './x12-reference.ts';
import { allowanceOf } from './x12-terms.ts';

/** A PO1 loop; `place` counts the lines from 1 and numbers those that carry no number. */
export function lineOf(node: LoopNode, place: number, orderNotes: NoteBook): LineDraft {
  const { view, children } = node;
  const number = view.take(1) ?? String(place);
  const notes = orderNotes.onLine(number);
  const unit = unitOf(view.field(3), 'x12', notes);
  for (const { view: pid } of nodesOf(children, 'PID')) pid.confirm([1, 1], /^F$/);
  const descriptions = nodesOf(children, 'PID').flatMap(({ view: pid }) => pid.take(5) ?? []);
  const [description = null, ...more] = descriptions;
  noteSplit(children, view.path, notes);
  return {
    number,
    path: view.path,
    action: null,
    actionCode: null,
    itemIds: itemIdsOf(
      [view, ...nodesOf(children, 'LIN').map((lin) => lin.view)].flatMap(itemIdsIn),
      notes,
    ),
    description,
    quantity: decimalOf(view.field(2), 'the quantity', notes),
    unit,
    ...priceOf(node, unit, notes),
    currency: currencyIn(children, notes),
    statedAmount: null,
    dates: nodesOf(children, 'DTM').flatMap((dtm) => dateOf(dtm.view, notes)),
    allowances: nodesOf(children, 'SAC').flatMap((sac) => allowanceOf(sac.view, notes)),
    taxes: [],
    references: nodesOf(children, 'REF', 'N9')
      .filter((ref) => !hasMessages(ref))
      .flatMap((ref) => referenceOf(ref.view, notes)),
    texts: [
      ...more.map((text) => ({ subjectCode: 'x12:PID', subject: null, text })),
      ...textsOf(nodesOf(children, 'MSG', 'NTE', 'N9')),
    ],
  };
}

/** PO1 and LIN carry pairs of qualifier and id: PO106/07 on, LIN02/03 on. */
function itemIdsIn(view: SegmentView): StatedItemId[] {
  const ids: StatedItemId[] = [];
  const first = view.tag === 'LIN' ? 2 : 6;
  for (let place = first; place < view.segment.elements.length; place += 2) {
    const [qualifier, id] = [view.peek(place), view.peek(place + 1)];
    if (qualifier === null || id === null) continue;
    view.take(place);
    view.take(place + 1);
    const kind = ITEM_IDS.get(qualifier) ?? 'other';
    ids.push({ kind, id, scheme: `x12:${qualifier}`, path: view.pathOf(place + 1) });
  }
  return ids;
}

interface Price {
  readonly unitPrice: string | null;
  readonly priceBasis: PriceBasis;
}

/** PO104 and PO105; where they are empty, the first CTP that has a price (03, 04 and 05). */
function priceOf(node: LoopNode, unit: Unit, notes: NoteBook): Price {
  const { view, children } = node;
  const code = view.take(5);
  const stated = decimalOf(view.field(4), 'the unit price', notes);
  const ctp = nodesOf(children, 'CTP').find((candidate) => candidate.view.peek(3) !== null)?.view;
  if (stated !== null || !ctp) {
    return { unitPrice: stated, priceBasis: basisOf(code, unit, view.pathOf(5), notes) };
  }
  const unitPrice = decimalOf(ctp.field(3), 'the unit price', notes);
  return { unitPrice, priceBasis: basisOf(code, unit, view.pathOf(5), notes) };
}

/** A price per dozen for an order in dozens is a price per unit: nothing to divide. */
function basisOf(code: string | null, unit: Unit, path: string, notes: NoteBook): PriceBasis {
  const stated = code === null ? null : `x12:${code}`;
  const quantity =
    code === null ? '1' : (PRICE_BASES.get(code) ?? (PRICE_BASES.has(code) ? null : '1'));
  if (quantity === null) {
    const seen = `Expected a price for the unit ordered, but it is by the basis ${quote(code ?? '')}.`;
    notes.add('INTAKE_PRICE_BASIS', seen, path);
  }
  const counted = unit.code !== null && quantity === COUNTED_BY.get(unit.code);
  return { quantity: counted ? '1' : quantity, unit: unit.code, code: stated };
}

const COUNTED_BY: ReadonlyMap<string, string> = new Map([
  ['DZN', '12'],
  ['CEN', '100'],
  ['MIL', '1000'],
]);

function currencyIn(children: readonly LoopNode[], notes: NoteBook): string | null {
  const cur = nodesOf(children, 'CUR')[0]?.view;
  return cur ? currencyOf(cur.field(2), notes) : null;
}

function noteSplit(children: readonly LoopNode[], path: string, notes: NoteBook): void {
  const split = nodesOf(children, 'SCH', 'SDQ', 'SLN')[0];
  if (!split) return;
  const seen = `Expected one delivery of one item, but ${split.view.tag} splits the line.`;
  notes.add('INTAKE_LINE_SPLIT', seen, path);
}

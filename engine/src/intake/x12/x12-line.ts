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
import { ITEM_IDS, LINE_CHANGES, PRICE_BASES } from './x12-codes.ts';
import { dateOf, hasMessages, referenceOf, textsOf } from './x12-reference.ts';
import { allowanceOf } from './x12-terms.ts';

/** Where PO1 of the 850 and POC of the 860 hold the same things. */
interface LinePlaces {
  readonly quantity: number;
  readonly unit: number;
  readonly price: number;
  readonly basis: number;
  /** The first qualifier of the pairs of qualifier and id. */
  readonly ids: number;
}

const PO1: LinePlaces = { quantity: 2, unit: 3, price: 4, basis: 5, ids: 6 };
const POC: LinePlaces = { quantity: 3, unit: 5, price: 6, basis: 7, ids: 8 };

const placesOf = ({ tag }: SegmentView): LinePlaces => (tag === 'POC' ? POC : PO1);

/** A PO1 or POC loop; `place` counts the lines from 1 and numbers those that carry no number. */
export function lineOf(node: LoopNode, place: number, orderNotes: NoteBook): LineDraft {
  const { view, children } = node;
  const number = view.take(1) ?? String(place);
  const notes = orderNotes.onLine(number);
  const places = placesOf(view);
  const unit = unitOf(view.field(places.unit), 'x12', notes);
  for (const { view: pid } of nodesOf(children, 'PID')) pid.confirm([1, 1], /^F$/);
  const descriptions = nodesOf(children, 'PID').flatMap(({ view: pid }) => pid.take(5) ?? []);
  const [description = null, ...more] = descriptions;
  noteSplit(children, view.path, notes);
  return {
    number,
    path: view.path,
    ...actionOf(view),
    itemIds: itemIdsOf(
      [view, ...nodesOf(children, 'LIN').map((lin) => lin.view)].flatMap(itemIdsIn),
      notes,
    ),
    description,
    quantity: decimalOf(view.field(places.quantity), 'the quantity', notes),
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

/** POC02 says what happens to the line; an 850 only adds lines. */
function actionOf(view: SegmentView): Pick<LineDraft, 'action' | 'actionCode'> {
  const code = view.tag === 'POC' ? view.take(2) : null;
  if (code === null) return { action: null, actionCode: null };
  return { action: LINE_CHANGES.get(code) ?? null, actionCode: `x12:${code}` };
}

/** PO1, POC and LIN carry pairs of qualifier and id: PO106/07 on, POC08/09 on, LIN02/03 on. */
function itemIdsIn(view: SegmentView): StatedItemId[] {
  const ids: StatedItemId[] = [];
  const first = view.tag === 'LIN' ? 2 : placesOf(view).ids;
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

/** PO104 and PO105 (POC06 and 07); where they are empty, the first CTP that has a price (03). */
function priceOf(node: LoopNode, unit: Unit, notes: NoteBook): Price {
  const { view, children } = node;
  const { price, basis } = placesOf(view);
  const code = view.take(basis);
  const stated = decimalOf(view.field(price), 'the unit price', notes);
  const priceBasis = basisOf(code, unit, view.pathOf(basis), notes);
  const ctp = nodesOf(children, 'CTP').find((candidate) => candidate.view.peek(3) !== null)?.view;
  if (stated !== null || !ctp) return { unitPrice: stated, priceBasis };
  return { unitPrice: decimalOf(ctp.field(3), 'the unit price', notes), priceBasis };
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

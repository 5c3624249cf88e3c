import type { FreeText, PriceBasis, Unit } from '../canonical-order.ts';
import { currencyOf } from '../interpret/coded.ts';
import { itemIdsOf } from '../interpret/item-ids.ts';
import type { ItemIdKind, StatedItemId } from '../interpret/item-ids.ts';
import { rec20Of, unitOf } from '../interpret/unit.ts';
import { quote } from '../note.ts';
import type { NoteBook } from '../note.ts';
import type { LineDraft } from '../order-draft.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { ACTIONS, ITEM_IDS } from './edifact-codes.ts';
import { datesOf } from './edifact-date.ts';
import { coded, numberAt } from './edifact-field.ts';
import { allowanceOf, moneyOf, referenceOf, taxOf, textOf } from './edifact-terms.ts';

/** A LIN group; `place` counts the lines from 1 and numbers those that carry no number. */
export function lineOf(node: LoopNode, place: number, orderNotes: NoteBook): LineDraft {
  const { view, children } = node;
  const number = view.take(1) ?? String(place);
  const notes = orderNotes.onLine(number);
  const actionCode = view.take(2);
  const quantity = orderedQuantity(children);
  const unit = unitOf(quantity?.field(1, 3) ?? { text: null, path: view.path }, 'edifact', notes);
  const [description = null, ...more] = nodesOf(children, 'IMD').flatMap(({ view: imd }) =>
    describe(imd),
  );
  noteSplit(children, view.path, notes);
  return {
    number,
    path: view.path,
    action: ACTIONS.get(actionCode ?? '') ?? null,
    actionCode: coded(actionCode),
    itemIds: itemIdsOf(
      [...idAt(view, 3), ...nodesOf(children, 'PIA').flatMap(({ view: pia }) => furtherIds(pia))],
      notes,
    ),
    description,
    quantity: quantity ? numberAt(quantity, [1, 2], 'the quantity', notes) : null,
    unit,
    ...priceOf(children, unit, notes),
    statedAmount: moneyOf(children, ['203', '38', '66'], notes),
    dates: nodesOf(children, 'DTM').flatMap((dtm) => datesOf(dtm.view, notes)),
    allowances: nodesOf(children, 'ALC').flatMap((alc) => allowanceOf(alc, notes)),
    taxes: nodesOf(children, 'TAX').map((tax) => taxOf(tax, notes)),
    references: nodesOf(children, 'RFF').flatMap((rff) => referenceOf(rff, notes)),
    texts: [
      ...more.map(asText),
      ...nodesOf(children, 'FTX').flatMap(({ view: ftx }) => textOf(ftx)),
    ],
  };
}

const asText = (text: string): FreeText => ({ subjectCode: 'edifact:IMD', subject: null, text });

/** QTY+21 is what is ordered; QTY+1, a plain quantity, serves where it is missing. */
function orderedQuantity(children: readonly LoopNode[]): SegmentView | undefined {
  const quantities = nodesOf(children, 'QTY').map(({ view }) => view);
  const found = ['21', '1'].flatMap(
    (kind) => quantities.find((view) => view.peek(1, 1) === kind) ?? [],
  );
  found[0]?.take(1, 1);
  return found[0];
}

/** IMD, C273: texts in its fourth and fifth component; a code alone stays unmapped. */
function describe(view: SegmentView): string[] {
  view.confirm([1, 1], /^[FE]$/);
  const text = [view.take(3, 4), view.take(3, 5)].filter((part) => part !== null).join(' ');
  return text === '' ? [] : [text];
}

/** C212 of LIN and PIA: id, type, and who gave it out. */
function idAt(view: SegmentView, element: number): StatedItemId[] {
  const id = view.peek(element, 1);
  if (id === null) return [];
  view.take(element, 1);
  const type = view.take(element, 2);
  const kind = ITEM_IDS.get(type ?? '') ?? 'other';
  const agency = AGENCY_OF_KIND[kind];
  if (agency) for (const component of [3, 4]) view.confirm([element, component], agency);
  return [{ kind, id, scheme: coded(type) ?? 'edifact', path: view.pathOf(element) }];
}

/** Data element 3055: by the seller (91), the buyer (92), GS1 (9); it says what 7143 says already. */
const AGENCY_OF_KIND: Partial<Record<ItemIdKind, RegExp>> = {
  buyer: /^92$/,
  seller: /^91$/,
  gtin: /^9$/,
};

/** PIA: 01 whether the ids add to LIN's or replace them, 02 to 06 one id each. */
function furtherIds(view: SegmentView): StatedItemId[] {
  view.confirm([1, 1], /^[15]$/);
  return [2, 3, 4, 5, 6].flatMap((element) => idAt(view, element));
}

type Price = Pick<LineDraft, 'unitPrice' | 'priceBasis' | 'currency'>;

/** PRI, C509: kind, price, type, …, basis, unit. The net price (AAA) goes before the gross (AAB). */
function priceOf(children: readonly LoopNode[], unit: Unit, notes: NoteBook): Price {
  const prices = nodesOf(children, 'PRI').filter(({ view }) => view.peek(1, 2) !== null);
  const found = ['AAA', 'INV', 'AAB', 'AAE'].flatMap(
    (kind) => prices.find(({ view }) => view.peek(1, 1) === kind) ?? [],
  )[0];
  if (!found) return { unitPrice: null, priceBasis: plainBasis(unit), currency: null };
  const { view } = found;
  const code = coded(view.take(1, 1));
  const cux = nodesOf(found.children, 'CUX')[0]?.view;
  return {
    unitPrice: numberAt(view, [1, 2], 'the unit price', notes),
    priceBasis: basisOf(view, { code, unit }, notes),
    currency: cux ? currencyOf(cux.field(1, 2), notes) : null,
  };
}

function plainBasis(unit: Unit): PriceBasis {
  return { quantity: '1', unit: unit.code, code: null };
}

interface BasisContext {
  readonly code: string | null;
  readonly unit: Unit;
}

/** Component 5 the number of units, 6 their unit: another one than the line's is no divisor. */
function basisOf(view: SegmentView, { code, unit }: BasisContext, notes: NoteBook): PriceBasis {
  const stated = view.peek(1, 6);
  const basisUnit = stated === null ? unit.code : rec20Of(stated, 'edifact');
  if (stated !== null && basisUnit !== unit.code) {
    const seen = `Expected a price for the unit ordered, but it is per ${quote(stated)}.`;
    notes.add('INTAKE_PRICE_BASIS', seen, view.pathOf(1, 6));
    return { quantity: null, unit: basisUnit, code };
  }
  if (basisUnit !== null) view.take(1, 6);
  const quantity = numberAt(view, [1, 5], 'the price basis', notes) ?? '1';
  return { quantity, unit: basisUnit, code };
}

function noteSplit(children: readonly LoopNode[], path: string, notes: NoteBook): void {
  const split =
    nodesOf(children, 'SCC')[0] ?? nodesOf(children, 'LOC').find((loc) => loc.children.length > 0);
  if (!split) return;
  const seen = `Expected one delivery of the line, but ${split.view.tag} splits it.`;
  notes.add('INTAKE_LINE_SPLIT', seen, path);
}

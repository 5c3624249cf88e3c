import type { Address, Contact, Identifier, Party } from '../canonical-order.ts';
import { countryOf } from '../interpret/coded.ts';
import type { NoteBook } from '../note.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { AGENCIES } from './edifact-codes.ts';
import { coded } from './edifact-field.ts';
import { referenceOf } from './edifact-terms.ts';

/**
 * NAD with its group: 01 role, 02 identifier (C082), 03 unstructured (C058), 04 name (C080),
 * 05 street (C059), 06 city, 07 region, 08 postal code, 09 country.
 */
export function partyOf({ view, children }: LoopNode, notes: NoteBook): Party {
  const role = view.take(1);
  const loose = view.takeAll(3);
  const names = componentsOf(view, 4, 5);
  const [name = null, ...otherNames] = names.length > 0 ? names : loose.splice(0, 1);
  return {
    roleCode: coded(role),
    name,
    otherNames,
    ids: identifiersOf(view),
    address: addressOf(view, loose, notes),
    contacts: nodesOf(children, 'CTA').map(contactOf),
    references: nodesOf(children, 'RFF').flatMap((rff) => referenceOf(rff, notes)),
  };
}

function componentsOf(view: SegmentView, element: number, last: number): string[] {
  const texts = Array.from({ length: last }, (_, index) => view.take(element, index + 1));
  return texts.filter((text) => text !== null);
}

function identifiersOf(view: SegmentView): Identifier[] {
  const id = view.take(2, 1);
  if (id === null) return [];
  const agency = view.take(2, 3);
  return [{ id, scheme: AGENCIES.get(agency ?? '') ?? coded(agency) }];
}

/** Unstructured lines after the name are address lines. */
function addressOf(view: SegmentView, loose: readonly string[], notes: NoteBook): Address | null {
  const country = view.field(9);
  const lines = [...loose, ...componentsOf(view, 5, 4)];
  const [city, postalCode] = [view.take(6), view.take(8)];
  const region = view.peek(7, 4) === null ? view.take(7) : view.take(7, 4);
  const parts = [...lines, city, region, postalCode, country.text];
  if (parts.every((part) => part === null)) return null;
  return {
    lines,
    city,
    region,
    postalCode,
    country: countryOf(country, notes),
    countryStated: country.text,
  };
}

/** CTA: 01 function, 02 identifier and name; each COM below is one number with its kind. */
function contactOf({ view, children }: LoopNode): Contact {
  const functionCode = view.take(1);
  const id = view.take(2, 1);
  const numbers = new Map<string, string>();
  const others: Identifier[] = id === null ? [] : [{ id, scheme: null }];
  for (const { view: com } of nodesOf(children, 'COM')) {
    const [number, kind] = [com.take(1, 1), com.take(1, 2)];
    if (number === null) continue;
    if (NUMBER_KINDS.has(kind ?? '') && !numbers.has(kind ?? '')) numbers.set(kind ?? '', number);
    else others.push({ id: number, scheme: coded(kind) });
  }
  return {
    functionCode: coded(functionCode),
    name: view.take(2, 2),
    telephone: numbers.get('TE') ?? null,
    fax: numbers.get('FX') ?? null,
    email: numbers.get('EM') ?? null,
    others,
  };
}

const NUMBER_KINDS: ReadonlySet<string> = new Set(['TE', 'FX', 'EM']);

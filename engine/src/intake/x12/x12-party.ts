import type { Address, Contact, Identifier, Party } from '../canonical-order.ts';
import { countryOf } from '../interpret/coded.ts';
import type { NoteBook } from '../note.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { PARTY_SCHEMES } from './x12-codes.ts';
import { referenceOf } from './x12-reference.ts';

/** An N1 loop: name, identifier, address, contacts and references of one party. */
export function partyOf(node: LoopNode, notes: NoteBook): Party {
  const { view, children } = node;
  const role = view.take(1);
  const names = [
    view.take(2),
    ...nodesOf(children, 'N2').flatMap(({ view: n2 }) => [n2.take(1), n2.take(2)]),
  ];
  const [name = null, ...otherNames] = names.filter((text) => text !== null);
  return {
    roleCode: role === null ? null : `x12:${role}`,
    name,
    otherNames,
    ids: identifiersOf(view),
    address: addressOf(children, notes),
    contacts: nodesOf(children, 'PER').map((per) => contactOf(per.view)),
    references: nodesOf(children, 'REF').flatMap((ref) => referenceOf(ref.view, notes)),
  };
}

/** PER: a name and up to three numbers, each behind its qualifier. */
export function contactOf(view: SegmentView): Contact {
  const functionCode = view.take(1);
  const numbers = new Map<string, string>();
  const others: Identifier[] = [];
  const name = view.take(2);
  for (const place of [3, 5, 7]) {
    const number = view.peek(place + 1);
    if (number === null) continue;
    const kind = view.take(place) ?? '';
    view.take(place + 1);
    const plain = NUMBER_KINDS.has(kind) && !numbers.has(kind);
    if (plain) numbers.set(kind, number);
    else others.push({ id: number, scheme: kind === '' ? null : `x12:${kind}` });
  }
  const inquiry = view.take(9);
  if (inquiry !== null && inquiry !== name) others.push({ id: inquiry, scheme: null });
  return {
    functionCode: functionCode === null ? null : `x12:${functionCode}`,
    name,
    telephone: numbers.get('TE') ?? null,
    fax: numbers.get('FX') ?? null,
    email: numbers.get('EM') ?? null,
    others,
  };
}

const NUMBER_KINDS: ReadonlySet<string> = new Set(['TE', 'FX', 'EM']);

function identifiersOf(view: SegmentView): Identifier[] {
  const id = view.peek(4);
  if (id === null) return [];
  const qualifier = view.take(3);
  view.take(4);
  const scheme = qualifier === null ? null : (PARTY_SCHEMES.get(qualifier) ?? `x12:${qualifier}`);
  return [{ id, scheme }];
}

function addressOf(children: readonly LoopNode[], notes: NoteBook): Address | null {
  const lines = nodesOf(children, 'N3').flatMap(({ view }) => [view.take(1), view.take(2)]);
  const place = nodesOf(children, 'N4')[0]?.view;
  if (lines.length === 0 && !place) return null;
  const country = place?.field(4) ?? { text: null, path: '' };
  return {
    lines: lines.filter((line) => line !== null),
    city: place?.take(1) ?? null,
    region: place?.take(2) ?? null,
    postalCode: place?.take(3) ?? null,
    country: countryOf(country, notes),
    countryStated: country.text,
  };
}

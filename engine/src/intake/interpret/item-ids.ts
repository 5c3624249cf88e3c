import type { Identifier, ItemIds } from '../canonical-order.ts';
import { quote } from '../note.ts';
import type { NoteBook } from '../note.ts';
import { isGtin } from './coded.ts';

export type ItemIdKind = 'buyer' | 'seller' | 'gtin' | 'other';

export interface StatedItemId {
  readonly kind: ItemIdKind;
  readonly id: string;
  /** `format:code`, kept where the id finds no place of its own. */
  readonly scheme: string;
  readonly path: string;
}

/** One id of each kind by its first mention; what comes second stands among the others. */
export function itemIdsOf(stated: readonly StatedItemId[], notes: NoteBook): ItemIds {
  const first = new Map<ItemIdKind, StatedItemId>();
  const others: Identifier[] = [];
  for (const entry of stated) {
    const taken = entry.kind === 'other' || first.has(entry.kind);
    if (taken) others.push({ id: entry.id, scheme: entry.scheme });
    else first.set(entry.kind, entry);
  }
  noteWrongGtin(first.get('gtin'), notes);
  const idOf = (kind: ItemIdKind) => first.get(kind)?.id ?? null;
  return { buyer: idOf('buyer'), seller: idOf('seller'), gtin: idOf('gtin'), others };
}

function noteWrongGtin(stated: StatedItemId | undefined, notes: NoteBook): void {
  if (!stated || isGtin(stated.id)) return;
  const seen = `Expected a GTIN with a right check digit, but found ${quote(stated.id)}.`;
  notes.add('INTAKE_GTIN_WRONG', seen, stated.path);
}

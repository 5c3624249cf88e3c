import { decimalOf } from '../interpret/decimal.ts';
import type { NoteBook } from '../note.ts';
import type { SegmentView } from '../segments/segment-view.ts';

/** Which component of which element: `[1, 2]` is the second component of the first. */
export type Place = readonly [element: number, component: number];

/** A number; its decimal mark is a point or a comma whatever UNA says (ISO 9735-1, 10.1). */
export function numberAt(
  view: SegmentView,
  [element, component]: Place,
  what: string,
  notes: NoteBook,
): string | null {
  const { text, path } = view.field(element, component);
  const pointed = text !== null && /^[^,.]*,[^,.]*$/.test(text) ? text.replace(',', '.') : text;
  return decimalOf({ text: pointed, path }, what, notes);
}

export function coded(code: string | null): string | null {
  return code === null ? null : `edifact:${code}`;
}

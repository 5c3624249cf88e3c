import type { Dialect } from '../canonical-order.ts';

/** Delimiters of an X12 interchange that is written. */
export type X12Signs = Pick<Dialect, 'element' | 'component' | 'segment'>;

const X12_SIGNS: X12Signs = { element: '*', component: '>', segment: '~' };

/** Tag and elements; null and empty elements at the end are left out. */
export type NewSegment = readonly (string | null)[];

/**
 * Segments as text. X12 cannot mark a delimiter as data, so one that stands inside a value becomes
 * a blank, as does a line break.
 */
export function writeX12(segments: readonly NewSegment[], signs: X12Signs = X12_SIGNS): string {
  const reserved = new Set([signs.element, signs.component, signs.segment, '\r', '\n']);
  const clean = (value: string) =>
    Array.from(value, (sign) => (reserved.has(sign) ? ' ' : sign)).join('');
  const line = ([tag = '', ...elements]: NewSegment) =>
    // ISA16 is the component separator itself, and all of ISA has its fixed length.
    tag === 'ISA'
      ? [tag, ...elements.map((value) => value ?? '')].join(signs.element)
      : trimmed([tag, ...elements].map((value) => clean(value ?? ''))).join(signs.element);
  return segments.map((segment) => `${line(segment)}${signs.segment}\n`).join('');
}

function trimmed(elements: readonly string[]): readonly string[] {
  const last = elements.findLastIndex((element) => element !== '');
  return elements.slice(0, last + 1);
}

/** Tag and elements; an element that is a list is a composite. */
export type NewEdifactSegment = readonly (string | null | readonly (string | null)[])[];

/**
 * Segments as text with the delimiters of ISO 9735 and without UNA; delimiters inside values are
 * released. Empty components and elements at the end are left out.
 */
export function writeEdifact(segments: readonly NewEdifactSegment[]): string {
  return segments.map((segment) => `${segmentText(segment)}'\n`).join('');
}

function segmentText(segment: NewEdifactSegment): string {
  const elements = segment.map((element) =>
    typeof element === 'string' || element === null
      ? released(element)
      : trimmed(element.map(released)).join(':'),
  );
  return trimmed(elements).join('+');
}

function released(value: string | null): string {
  return (value ?? '').replace(/[\r\n]+/g, ' ').replace(/[?+:']/g, '?$&');
}

function trimmed(values: readonly string[]): readonly string[] {
  const last = values.findLastIndex((value) => value !== '');
  return values.slice(0, last + 1);
}

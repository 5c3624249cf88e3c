import type { Unmapped } from '../canonical-order.ts';
import type { Field } from '../note.ts';
import type { Segment } from './segment.ts';

/**
 * A segment that remembers what was taken from it. Elements and components count from 1, as the
 * standards do. Whatever nobody takes comes out of `leftovers`, so that nothing can be dropped.
 */
export class SegmentView {
  readonly segment: Segment;
  readonly path: string;
  readonly #taken = new Set<string>();

  constructor(segment: Segment, path: string) {
    this.segment = segment;
    this.path = path;
  }

  get tag(): string {
    return this.segment.tag;
  }

  /** The text without looking at it as used; null where the element is empty. */
  peek(element: number, component = 1): string | null {
    const text = this.segment.elements[element - 1]?.[component - 1]?.trim();
    return text === undefined || text === '' ? null : text;
  }

  /** The text, which from now on counts as mapped: the caller puts it into the order. */
  take(element: number, component = 1): string | null {
    this.#taken.add(`${element}.${component}`);
    return this.peek(element, component);
  }

  /** Counts a code as mapped where it only confirms what the reader goes by anyway. */
  confirm([element, component]: readonly [number, number], expected: RegExp): void {
    const text = this.peek(element, component);
    if (text !== null && expected.test(text)) this.take(element, component);
  }

  field(element: number, component = 1): Field {
    const text = this.take(element, component);
    return { text, path: this.pathOf(element, component) };
  }

  /** Every filled component of an element, all taken. */
  takeAll(element: number, from = 1): string[] {
    const count = this.segment.elements[element - 1]?.length ?? 0;
    const texts: string[] = [];
    for (let component = from; component <= count; component += 1) {
      const text = this.take(element, component);
      if (text !== null) texts.push(text);
    }
    return texts;
  }

  pathOf(element: number, component = 1): string {
    const composite = (this.segment.elements[element - 1]?.length ?? 0) > 1;
    const place = String(element).padStart(2, '0');
    return `${this.path}-${place}${composite ? `-${component}` : ''}`;
  }

  leftovers(): Unmapped[] {
    const left: Unmapped[] = [];
    this.segment.elements.forEach((components, index) => {
      components.forEach((_, place) => this.#keep(left, index + 1, place + 1));
    });
    const whole = this.#taken.size === 0;
    if (whole) return [{ path: this.path, raw: this.segment.raw, reason: NO_PLACE.segment }];
    if (left.length > SHOWN_ELEMENTS) {
      return [{ path: this.path, raw: this.segment.raw, reason: NO_PLACE.many }];
    }
    for (const raw of this.segment.repeats) {
      left.push({ path: this.path, raw, reason: NO_PLACE.repeat });
    }
    return left;
  }

  #keep(left: Unmapped[], element: number, component: number): void {
    const raw = this.peek(element, component);
    if (raw === null || this.#taken.has(`${element}.${component}`)) return;
    left.push({ path: this.pathOf(element, component), raw, reason: NO_PLACE.element });
  }
}

/** Past this many the whole segment is kept, so that hostile files cannot fill the memory. */
const SHOWN_ELEMENTS = 8;

const NO_PLACE = {
  segment: 'The canonical order has no place for this segment.',
  element: 'The canonical order has no place for this element.',
  many: 'The canonical order has no place for several elements of this segment.',
  repeat: 'The element repeats, and the canonical order has a place for one only.',
} as const;

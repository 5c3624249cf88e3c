import type { Unmapped } from '../canonical-order.ts';
import type { Field } from '../note.ts';

export interface XmlName {
  readonly uri: string;
  readonly local: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

/**
 * An element that remembers which of its text and attributes were taken. Children are asked for
 * by local name within UBL's own namespaces, so prefixes do not matter and extensions stay apart.
 */
export class XmlElement {
  readonly name: XmlName;
  readonly path: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[] = [];
  text = '';
  readonly #parent: XmlElement | null;
  readonly #taken = new Set<string>();
  /** Something was taken here or below. */
  #touched = false;
  readonly #counts = new Map<string, number>();

  constructor(name: XmlName, attributes: readonly XmlAttribute[], parent: XmlElement | null) {
    this.name = name;
    this.attributes = attributes;
    this.#parent = parent;
    this.path = parent?.adopt(this) ?? name.local;
  }

  /** Adds the child and says where it stands: `Order/OrderLine[2]`. */
  adopt(child: XmlElement): string {
    const { local } = child.name;
    const count = (this.#counts.get(local) ?? 0) + 1;
    this.#counts.set(local, count);
    this.children.push(child);
    return `${this.path}/${local}${count > 1 || local === 'OrderLine' ? `[${count}]` : ''}`;
  }

  all(local: string): XmlElement[] {
    return this.children.filter(({ name }) => name.local === local && UBL_COMMON.has(name.uri));
  }

  /** The first element down the path of local names. */
  find(local: string, ...further: readonly string[]): XmlElement | null {
    const found = this.all(local)[0] ?? null;
    const [next, ...rest] = further;
    return next === undefined || found === null ? found : found.find(next, ...rest);
  }

  peek(): string | null {
    const text = this.text.trim();
    return text === '' ? null : text;
  }

  /** The element's own text, which from now on counts as mapped. */
  take(): string | null {
    this.#mark('');
    return this.peek();
  }

  /** The text at the end of a path of children. */
  value(local: string, ...further: readonly string[]): string | null {
    return this.find(local, ...further)?.take() ?? null;
  }

  field(local: string, ...further: readonly string[]): Field {
    const found = this.find(local, ...further);
    return { text: found?.take() ?? null, path: found?.path ?? this.path };
  }

  attribute(local: string): string | null {
    const found = this.attributes.find((attribute) => attribute.local === local);
    if (!found) return null;
    this.#mark(local);
    return found.value.trim() === '' ? null : found.value.trim();
  }

  /** Counts an attribute as mapped where it only confirms what the reader goes by anyway. */
  confirm(local: string, expected: RegExp): void {
    const found = this.attributes.find((attribute) => attribute.local === local);
    if (found && expected.test(found.value.trim())) this.#mark(local);
  }

  /**
   * Every text and attribute that was never taken. A part nobody touched comes as one piece of
   * XML, so that what belongs together stays together.
   */
  leftovers(): Unmapped[] {
    const left: Unmapped[] = [];
    this.#collect(left);
    return left;
  }

  #collect(left: Unmapped[]): void {
    const { path } = this;
    if (!this.#touched && this.#parent !== null) {
      left.push({ path, raw: xmlOf(this), reason: NO_PLACE.element });
      return;
    }
    const text = this.peek();
    if (text !== null && !this.#taken.has('')) {
      left.push({ path, raw: text, reason: NO_PLACE.element });
    }
    for (const { local, value } of this.attributes) {
      if (this.#taken.has(local)) continue;
      left.push({ path: `${path}/@${local}`, raw: value, reason: NO_PLACE.attribute });
    }
    for (const child of this.children) child.#collect(left);
  }

  #mark(part: string): void {
    this.#taken.add(part);
    this.#touch();
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    if (this.#parent) this.#parent.#touch();
  }
}

function xmlOf({ name, attributes, text, children }: XmlElement): string {
  const shown = attributes.map(({ local, value }) => ` ${local}="${escaped(value)}"`).join('');
  const inside = escaped(text.trim()) + children.map(xmlOf).join('');
  return inside === ''
    ? `<${name.local}${shown}/>`
    : `<${name.local}${shown}>${inside}</${name.local}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const UBL_COMMON: ReadonlySet<string> = new Set([
  'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
]);

const NO_PLACE = {
  element: 'The canonical order has no place for this element.',
  attribute: 'The canonical order has no place for this attribute.',
} as const;

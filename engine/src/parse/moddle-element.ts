/**
 * An element as bpmn-moddle reads it. Values are unchecked: a vendor's attribute can carry
 * anything, so they are only ever read through the functions below.
 */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement;
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly $instanceOf?: (type: string) => boolean;
  readonly [property: string]: unknown;
}

/** The trimmed text of an attribute or text element; undefined where absent or blank. */
export function textOf(element: ModdleElement | undefined, property: string): string | undefined {
  const value = element?.[property];
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

export function flagOf(element: ModdleElement | undefined, property: string): boolean {
  return element?.[property] === true;
}

/** NaN where the attribute is present but not a number. */
export function numberOf(element: ModdleElement, property: string): number | undefined {
  const value = element[property];
  return typeof value === 'number' ? value : undefined;
}

export function elementOf(
  element: ModdleElement | undefined,
  property: string,
): ModdleElement | undefined {
  const value = element?.[property];
  return isElement(value) ? value : undefined;
}

export function elementsOf(
  element: ModdleElement | undefined,
  property: string,
): readonly ModdleElement[] {
  const value = element?.[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

export function isA(element: ModdleElement | undefined, ...types: readonly string[]): boolean {
  return types.some((type) => element?.$instanceOf?.(type) ?? element?.$type === type);
}

/** The id; an empty string where the file gives none (refused by a check of its own). */
export function idOf(element: ModdleElement | undefined): string {
  return textOf(element, 'id') ?? '';
}

/** `intermediate catch event 'wait'`, for sentences. */
export function describe(element: ModdleElement): string {
  const words = element.$type
    .replace(/^.*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const id = idOf(element);
  const article = /^[aeiou]/.test(words) ? 'an' : 'a';
  return id === '' ? `${article} ${words} without an id` : `${words} '${id}'`;
}

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

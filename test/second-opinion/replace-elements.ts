export interface XmlElement {
  /** With its colon; empty where BPMN is the default namespace. */
  readonly prefix: string;
  readonly attributes: string;
  readonly content: string;
}

export type Change = (element: XmlElement) => XmlElement | '';

/**
 * Changes every element of this name, or takes it out. The text is well-formed, and no element of
 * this name holds another one.
 */
export function replaceElements(xml: string, name: string, change: Change): string {
  const attributes = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*`;
  const element = new RegExp(`<((?:\\w+:)?)${name}${attributes}(?:/>|>([^]*?)</\\1${name}>)`, 'g');
  return xml.replaceAll(element, (_text, prefix: string, given: string, content = '') => {
    const changed = change({ prefix, attributes: given, content: String(content) });
    if (changed === '') return '';
    return `<${prefix}${name}${changed.attributes}>${changed.content}</${prefix}${name}>`;
  });
}

export const idIn = ({ attributes }: XmlElement): string =>
  /\sid="([^"]+)"/.exec(attributes)?.[1] ?? '';

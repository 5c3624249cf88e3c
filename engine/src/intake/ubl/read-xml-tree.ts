import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { fail, ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { refuse } from '../refuse.ts';
import { XmlElement } from './xml-element.ts';

/** The document as a tree of elements. DTDs, and with them all entities but XML's own, are refused. */
export function readXmlTree(text: string): Result<XmlElement> {
  const builder = new TreeBuilder();
  try {
    builder.parse(text);
  } catch (error) {
    if (error instanceof Stop) return fail(error.failure);
    throw error;
  }
  if (builder.root) return ok(builder.root);
  return fail(refuse('INTAKE_XML_BROKEN', 'Expected a root element, but the XML has none.'));
}

/** Ends the parser's work from inside one of its handlers; never leaves this file. */
class Stop extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

class TreeBuilder {
  root: XmlElement | null = null;
  readonly #open: XmlElement[] = [];
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  #count = 0;

  parse(text: string): void {
    const parser = this.#parser;
    parser.on('error', (error) =>
      this.#stop('INTAKE_XML_BROKEN', `Expected XML, but ${error.message}.`),
    );
    parser.on('doctype', () => this.#stop('INTAKE_XML_DTD', DTD));
    parser.on('opentag', (tag) => this.#enter(tag));
    parser.on('closetag', () => this.#open.pop());
    parser.on('text', (chunk) => this.#append(chunk));
    parser.on('cdata', (chunk) => this.#append(chunk));
    parser.write(text).close();
  }

  #stop(code: Parameters<typeof refuse>[0], message: string): never {
    throw new Stop(refuse(code, message.slice(0, 300), this.#parser.line));
  }

  #enter(tag: SaxesTagNS): void {
    const attributes = Object.values(tag.attributes)
      .filter(({ uri }) => uri !== XMLNS)
      .map(({ uri, local, value }) => ({ uri, local, value }));
    this.#count += 1 + attributes.length;
    if (this.#count > INTAKE_LIMITS.segments) this.#stop('INTAKE_LIMIT', TOO_MANY);
    if (this.#open.length >= INTAKE_LIMITS.nesting) this.#stop('INTAKE_LIMIT', TOO_DEEP);
    const parent = this.#open.at(-1) ?? null;
    const element = new XmlElement({ uri: tag.uri, local: tag.local }, attributes, parent);
    this.root ??= element;
    this.#open.push(element);
  }

  #append(chunk: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += chunk;
  }
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const DTD = 'Expected an order without a document type declaration, but it has one.';
const TOO_MANY = `Expected at most ${INTAKE_LIMITS.segments} elements and attributes, but the file has more.`;
const TOO_DEEP = `Expected at most ${INTAKE_LIMITS.nesting} levels of elements, but the file has more.`;

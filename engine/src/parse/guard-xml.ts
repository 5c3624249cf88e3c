import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import type { ParseLimits } from './limits.ts';
import { holdsIds, isForeign } from './namespaces.ts';
import type { ParseErrorCode } from './problem.ts';

/** First use of a namespace this engine does not know. */
export interface ForeignNamespace {
  readonly uri: string;
  readonly prefix: string;
  readonly line: number;
}

export interface GuardFinding {
  readonly code: ParseErrorCode;
  readonly message: string;
  readonly line?: number;
  readonly elementId?: string;
}

export interface XmlFacts {
  /** 1-based line of the tag that carries each id. */
  readonly lines: ReadonlyMap<string, number>;
  readonly foreign: readonly ForeignNamespace[];
  readonly findings: readonly GuardFinding[];
  /** False where the text must not reach the BPMN reader at all. */
  readonly safe: boolean;
}

interface Pass {
  readonly parser: SaxesParser<{ xmlns: true; position: true }>;
  readonly limits: ParseLimits;
  readonly lines: Map<string, number>;
  readonly foreign: Map<string, ForeignNamespace>;
  readonly findings: GuardFinding[];
  openedAt: number;
  depth: number;
  elements: number;
  stopped: boolean;
}

const CHUNK = 65_536;

/**
 * Reads the text once, in pieces, before any tree is built: refuses document types, entities and
 * oversize, and notes where each id stands. No entity is ever expanded, nothing is ever fetched.
 */
export function guardXml(xml: string, limits: ParseLimits): XmlFacts {
  const bytes = xml.length > limits.maxBytes ? xml.length : new TextEncoder().encode(xml).length;
  if (bytes > limits.maxBytes) {
    const message = `Expected a file of at most ${limits.maxBytes} bytes, but it has ${bytes} or more.`;
    return {
      lines: new Map(),
      foreign: [],
      findings: [{ code: 'XML_TOO_LARGE', message }],
      safe: false,
    };
  }
  const pass = startPass(limits);
  for (let at = 0; at < xml.length && !pass.stopped; at += CHUNK) {
    pass.parser.write(xml.slice(at, at + CHUNK));
  }
  if (!pass.stopped) pass.parser.close();
  return {
    lines: pass.lines,
    foreign: [...pass.foreign.values()],
    findings: pass.findings,
    safe: !pass.stopped,
  };
}

function startPass(limits: ParseLimits): Pass {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const pass: Pass = {
    parser,
    limits,
    lines: new Map(),
    foreign: new Map(),
    findings: [],
    openedAt: 1,
    depth: 0,
    elements: 0,
    stopped: false,
  };
  parser.on('doctype', () => {
    stop(pass, 'XML_DOCTYPE', 'Expected a file without a document type, but it declares one.');
  });
  parser.on('error', (error) => {
    const reason = error.message.replace(/^.*?\d+:\d+: /, '').replace(/\.$/, '');
    stop(pass, 'XML_MALFORMED', `Expected well-formed XML, but ${reason}.`);
  });
  parser.on('opentagstart', (tag) => {
    // The character after the name has been read; where that ended the line, the tag began before.
    const brokeLine = parser.columnIndex <= tag.name.length;
    pass.openedAt = brokeLine ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', (tag) => enter(pass, tag));
  parser.on('closetag', () => {
    pass.depth -= 1;
  });
  return pass;
}

function enter(pass: Pass, tag: SaxesTagNS): void {
  if (pass.stopped) return;
  pass.depth += 1;
  pass.elements += 1;
  const { maxDepth, maxElements } = pass.limits;
  if (pass.depth > maxDepth) {
    const message = `Expected elements nested at most ${maxDepth} deep, but '${tag.name}' lies deeper.`;
    return stop(pass, 'XML_TOO_DEEP', message);
  }
  if (pass.elements > maxElements) {
    const message = `Expected at most ${maxElements} XML elements, but there are more.`;
    return stop(pass, 'XML_TOO_MANY_ELEMENTS', message);
  }
  noteNamespace(pass, tag.uri, tag.prefix);
  for (const attribute of Object.values(tag.attributes)) {
    noteNamespace(pass, attribute.uri, attribute.prefix);
    if (attribute.name === 'id' && holdsIds(tag.uri)) noteId(pass, attribute.value);
  }
}

function noteNamespace(pass: Pass, uri: string, prefix: string): void {
  if (!isForeign(uri) || pass.foreign.has(uri)) return;
  pass.foreign.set(uri, { uri, prefix, line: pass.openedAt });
}

function noteId(pass: Pass, id: string): void {
  const line = pass.openedAt;
  const first = pass.lines.get(id);
  if (first !== undefined) {
    const message = `Expected each id to be used once, but '${id}' stands on lines ${first} and ${line}.`;
    pass.findings.push({ code: 'XML_DUPLICATE_ID', message, line, elementId: id });
    return;
  }
  // Ids become keys of plain objects in the model and in the state.
  if (id in {}) {
    const message = `Expected an id of the file's own, but '${id}' is a reserved word.`;
    pass.findings.push({ code: 'XML_RESERVED_ID', message, line, elementId: id });
  }
  pass.lines.set(id, line);
}

function stop(pass: Pass, code: ParseErrorCode, message: string): void {
  if (pass.stopped) return;
  pass.stopped = true;
  pass.findings.push({ code, message, line: pass.parser.line });
}

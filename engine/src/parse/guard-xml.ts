import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import type { ParseLimits } from './limits.ts';
import { holdsIds, isForeign, mayHoldText } from './namespaces.ts';
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
  readonly elements: number;
  /** Line of the last tag. */
  readonly lineCount: number;
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
  /** Open elements, outermost first. */
  readonly open: SaxesTagNS[];
  strayTexts: number;
  elements: number;
  stopped: boolean;
}

const CHUNK = 65_536;
const MOST_STRAY_TEXTS = 50;

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
      elements: 0,
      lineCount: 0,
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
    elements: pass.elements,
    // The parser forgets its line when it is closed.
    lineCount: pass.openedAt,
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
    open: [],
    strayTexts: 0,
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
    pass.open.pop();
  });
  parser.on('text', (text) => noteText(pass, text));
  parser.on('cdata', (text) => noteText(pass, text));
  return pass;
}

function enter(pass: Pass, tag: SaxesTagNS): void {
  if (pass.stopped) return;
  pass.open.push(tag);
  pass.elements += 1;
  const { maxDepth, maxElements } = pass.limits;
  if (pass.open.length > maxDepth) {
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
  if (id.length > MAX_ID_LENGTH) {
    const message = `Expected an id of at most ${MAX_ID_LENGTH} characters, but '${id.slice(0, 40)}…' has ${id.length}.`;
    stop(pass, 'BPMN_ID_ILLEGAL', message);
    return;
  }
  // Ids become keys of plain objects in the model and in the state.
  if (id in {}) {
    const message = `Expected an id of the file's own, but '${id}' is a reserved word.`;
    pass.findings.push({ code: 'XML_RESERVED_ID', message, line, elementId: id });
  }
  pass.lines.set(id, line);
}

/** An id stands in every event, problem and index that is about its element. */
const MAX_ID_LENGTH = 255;

/** The reader scans the whole text again for each stray word, so only so many may reach it. */
function noteText(pass: Pass, text: string): void {
  const tag = pass.open.at(-1);
  if (pass.stopped || !tag || text.trim() === '' || mayHoldText(tag.uri, tag.local)) return;
  pass.strayTexts += 1;
  if (pass.strayTexts <= MOST_STRAY_TEXTS) return;
  const message = `Expected text in text elements only, but there is text in '${tag.name}' and in ${MOST_STRAY_TEXTS} places before.`;
  stop(pass, 'BPMN_STRAY_TEXT', message);
}

function stop(pass: Pass, code: ParseErrorCode, message: string): void {
  if (pass.stopped) return;
  pass.stopped = true;
  pass.findings.push({ code, message, line: pass.parser.line });
}

import { compileExpression, constantExpression } from '../expression/index.ts';
import type { Expression } from '../model/index.ts';
import type { FileContext } from './file-context.ts';
import { describe, isA, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/** Text to compile and the element to name where it cannot be. */
export interface Wording {
  readonly text: string;
  readonly at: ModdleElement;
  /** What the text is for: `condition`, `timer`, `input mapping 'x'`. */
  readonly role: string;
}

/** Bounds how long a whole file takes to compile. */
const MAX_TOGETHER = 1_000_000;

/** FEEL with or without a leading `=`. Undefined after a problem has been reported. */
export function compileFeel(wording: Wording, file: FileContext): Expression | undefined {
  const { at, role } = wording;
  const text = withoutEquals(wording.text);
  if (/^[$#]\{[\s\S]*\}$/.test(text)) {
    const message = `Expected FEEL in the ${role} of ${describe(at)}, but '${shorten(text)}' is Java expression language.`;
    file.reporter.error({ code: 'BPMN_EXPRESSION_LANGUAGE', at, message });
    return undefined;
  }
  file.expressions.length += text.length;
  if (file.expressions.length > MAX_TOGETHER) {
    const message = `Expected expressions of at most ${MAX_TOGETHER} characters in the file, but the ${role} of ${describe(at)} comes on top.`;
    file.reporter.error({ code: 'BPMN_EXPRESSIONS_TOO_LONG', at, message });
    return undefined;
  }
  const compiled = compileExpression(text);
  if (compiled.ok) {
    warnOfHidden(compiled.value, wording, file);
    return compiled.value;
  }
  const message = `Expected FEEL in the ${role} of ${describe(at)}, but '${shorten(text)}' does not compile: ${compiled.failure.message}`;
  const mend = compiled.failure.mend;
  file.reporter.error({ code: 'BPMN_EXPRESSION_INVALID', at, message, mend });
  return undefined;
}

/** A name bound in the text goes before the standard library, so the call is not what it looks. */
function warnOfHidden({ source, hidden = [] }: Expression, wording: Wording, file: FileContext) {
  const { at, role } = wording;
  for (const name of hidden) {
    const message = `Expected '${name}()' to be the function in the ${role} of ${describe(at)}, but '${shorten(source)}' binds that name itself.`;
    file.reporter.warning({ code: 'BPMN_EXPRESSION_HIDES', at, message });
  }
}

/** A `zeebe:` value: `=…` is FEEL, anything else is the text itself. */
export function compileValue(wording: Wording, file: FileContext): Expression | undefined {
  if (wording.text.startsWith('=')) return compileFeel(wording, file);
  return constantExpression(wording.text);
}

/** A BPMN expression element such as `conditionExpression`; its language must be FEEL or unsaid. */
export function compileBody(
  element: ModdleElement | undefined,
  role: string,
  file: FileContext,
): Expression | undefined {
  if (!element) return undefined;
  const text = feelText(element, role, file);
  return text === undefined ? undefined : compileFeel({ text, at: ownerOf(element), role }, file);
}

/** The text of an expression element once its language has been accepted. */
export function feelText(
  element: ModdleElement,
  role: string,
  file: FileContext,
): string | undefined {
  const owner = ownerOf(element);
  const text = textOf(element, 'body');
  if (text === undefined) {
    const message = `Expected a FEEL expression as the ${role} of ${describe(owner)}, but it is empty.`;
    file.reporter.error({ code: 'BPMN_EXPRESSION_EMPTY', at: owner, message });
    return undefined;
  }
  const language = languageOf(element, file);
  if (language !== undefined && !isFeel(language)) {
    const message = `Expected FEEL in the ${role} of ${describe(owner)}, but its language is '${language}'.`;
    file.reporter.error({ code: 'BPMN_EXPRESSION_LANGUAGE', at: owner, message });
    return undefined;
  }
  return text;
}

/** `feel`, `text/feel`, `application/feel`, or the address of FEEL in the DMN specification. */
export function isFeel(language: string): boolean {
  return /(^|[/\-:.])feel\/?$/i.test(language.trim());
}

export function withoutEquals(text: string): string {
  return text.trim().replace(/^=\s*/, '');
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}

/** XPath is BPMN's default and many tools write it without meaning it: it counts as unsaid. */
export function isXPathDefault(language: string): boolean {
  return /^https?:\/\/www\.w3\.org\/1999\/XPath\/?$/i.test(language.trim());
}

/** The flow element or root element an expression belongs to: what a modeler can show. */
function ownerOf(expression: ModdleElement): ModdleElement {
  let owner = expression;
  while (
    owner.$parent &&
    !isA(owner, 'bpmn:FlowElement') &&
    !isA(owner.$parent, 'bpmn:Definitions')
  ) {
    owner = owner.$parent;
  }
  return owner;
}

function languageOf(element: ModdleElement, file: FileContext): string | undefined {
  const own = textOf(element, 'language') ?? textOf(attributesOf(element), 'language');
  if (own !== undefined) return own;
  const general = textOf(file.definitions, 'expressionLanguage');
  return general === undefined || isXPathDefault(general) ? undefined : general;
}

function attributesOf(element: ModdleElement): ModdleElement {
  return { ...element.$attrs, $type: element.$type };
}

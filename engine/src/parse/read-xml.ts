import type { ReadReference, ReadResult, ReadWarning } from 'bpmn-moddle';
import { createModdle } from './create-moddle.ts';
import type { XmlFacts } from './guard-xml.ts';
import { isElement } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import { reportFirstUnreadable, reportReadWarning } from './read-warning.ts';
import type { Reporter } from './reporter.ts';

/** Errors times lines that may be gone through to name every unreadable element: about a second. */
const MOST_EFFORT = 10_000_000;

/** Reads guarded text into a tree; undefined where the text is not a BPMN file at all. */
export async function readXml(
  xml: string,
  facts: Pick<XmlFacts, 'elements' | 'lineCount'>,
  reporter: Reporter,
): Promise<ModdleElement | undefined> {
  const strict = await attempt(xml, false);
  if (typeof strict !== 'string') return rootOf(strict, reporter);
  // The reader counts lines from the top for each element it cannot read.
  if (strict.startsWith('unparsable') && facts.elements * facts.lineCount > MOST_EFFORT) {
    reportFirstUnreadable(strict, reporter);
    return undefined;
  }
  const lax = await attempt(xml, true);
  if (typeof lax !== 'string') return rootOf(lax, reporter);
  const reason = lax.replace(/\s+/g, ' ');
  const message = `Expected BPMN 2.0 XML with a 'definitions' root, but the reader says: ${reason}.`;
  reporter.error({ code: 'BPMN_NOT_BPMN', message });
  return undefined;
}

/** The reader's result, or why there is none; `lax` goes on past what it cannot read. */
async function attempt(xml: string, lax: boolean): Promise<ReadResult | string> {
  try {
    return await createModdle().fromXML(xml, { lax });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function rootOf(result: ReadResult, reporter: Reporter): ModdleElement | undefined {
  const mended = mendReferences(result);
  for (const warning of result.warnings) {
    if (!mended.has(keyOf(warning))) reportReadWarning(warning, reporter);
  }
  return isElement(result.rootElement) ? result.rootElement : undefined;
}

/**
 * References are QNames in the schema, and may stand between blanks: `tns:Message_1` and ` Flow_1 `
 * both name an id of this file. bpmn-moddle compares the raw text only.
 */
function mendReferences(result: ReadResult): ReadonlySet<string> {
  const mended = new Set<string>();
  for (const reference of result.references) {
    if (Object.hasOwn(result.elementsById, reference.id)) continue;
    const id = reference.id.trim().replace(/^[^:]*:/, '');
    const target = Object.hasOwn(result.elementsById, id) ? result.elementsById[id] : undefined;
    if (id === '' || (target !== undefined && place(reference, target))) {
      mended.add(keyOf({ property: reference.property, value: reference.id }));
    }
  }
  return mended;
}

function place(reference: ReadReference, target: unknown): boolean {
  const { element, property } = reference;
  const current = element[property.replace(/^.*:/, '')];
  const list: readonly unknown[] | undefined = Array.isArray(current) ? current : undefined;
  element.set(property, list ? [...list, target] : target);
  return true;
}

function keyOf(warning: Pick<ReadWarning, 'property' | 'value'>): string {
  return JSON.stringify([warning.property, warning.value]);
}

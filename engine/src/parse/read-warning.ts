import type { ReadWarning } from 'bpmn-moddle';
import { describe, isA, isElement } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import type { Reporter } from './reporter.ts';

/** References that say how something is drawn, typed or grouped, never what runs. */
const DESCRIPTIVE_REFERENCES: ReadonlySet<string> = new Set([
  'bpmn:incoming',
  'bpmn:outgoing',
  'bpmn:flowNodeRef',
  'bpmn:lanes',
  'bpmn:categoryValueRef',
  'bpmn:itemSubjectRef',
  'bpmn:structureRef',
  'bpmn:itemRef',
  'bpmn:type',
  'bpmn:evaluatesToTypeRef',
  'bpmn:interfaceRef',
  'bpmn:supportedInterfaceRef',
  'bpmn:operationRef',
  'bpmn:partitionElementRef',
  'bpmn:dataStoreRef',
  'bpmn:endPointRefs',
  'bpmn:participantRef',
  'bpmn:definitionalCollaborationRef',
  'bpmn:supports',
]);

/** Turns one warning of the reader into a problem. */
export function reportReadWarning(warning: ReadWarning, reporter: Reporter): void {
  const at = isElement(warning.element) ? warning.element : undefined;
  if (warning.message.startsWith('unresolved reference')) {
    return reportReference(warning, at, reporter);
  }
  if (warning.message.startsWith('unknown attribute')) {
    return reportAttribute(warning, at, reporter);
  }
  if (warning.message.startsWith('unparsable content')) {
    return reportContent(warning.message, reporter);
  }
  const message = `Expected a file the reader fully understands, but it says: ${oneLine(warning.message)}.`;
  reporter.warning({ code: 'BPMN_READ_WARNING', at, message });
}

function reportReference(
  warning: ReadWarning,
  at: ModdleElement | undefined,
  reporter: Reporter,
): void {
  const property = warning.property ?? '';
  const name = property.replace(/^.*:/, '');
  const owner = at ? describe(at) : 'an element';
  const message = `Expected '${name}' of ${owner} to name an element of the file, but '${warning.value ?? ''}' is none.`;
  const drawn =
    !property.startsWith('bpmn:') ||
    isA(at, 'bpmn:Operation', 'bpmndi:BPMNShape', 'bpmndi:BPMNEdge');
  if (drawn || DESCRIPTIVE_REFERENCES.has(property)) {
    reporter.warning({ code: 'BPMN_REFERENCE_UNRESOLVED', at, message });
  } else {
    reporter.error({ code: 'BPMN_REFERENCE_UNRESOLVED', at, message });
  }
}

function reportAttribute(
  warning: ReadWarning,
  at: ModdleElement | undefined,
  reporter: Reporter,
): void {
  // An expression without xsi:type may still name its language; the expression reader sees it.
  if (warning.property === 'language' && at?.$type === 'bpmn:Expression') return;
  const owner = at ? describe(at) : 'an element';
  const message = `Expected only known attributes on ${owner}, but '${warning.property ?? ''}' is none.`;
  const finding = { code: 'BPMN_ATTRIBUTE_UNKNOWN', at, message } as const;
  if (at?.$type.startsWith('zeebe:')) reporter.error(finding);
  else reporter.warning(finding);
}

/** `unparsable content <b:foo> detected, line: 4 (from 0), …, nested error: unknown type <bpmn:Foo>`. */
function reportContent(text: string, reporter: Reporter): void {
  const line = Number(captured(/line: (\d+)/, text)) + 1;
  const tag = captured(/^unparsable content <([^\s/>]+)/, text);
  const reason = oneLine(captured(/nested error: ([\s\S]*)$/, text));
  const known = captured(/<(bpmn|zeebe|bpmndi|di|dc):/, reason);
  if (/^illegal ID/.test(reason)) {
    const message = `Expected an id of Latin letters, digits, '_', '-' and '.', but '${tag}' has an ${reason}.`;
    return reporter.error({ code: 'BPMN_ID_ILLEGAL', line, message });
  }
  if (/^duplicate ID/.test(reason)) return; // Told by the guard, with both lines.
  const message = `Expected elements of BPMN 2.0 or 'zeebe:', but '${tag}' cannot be read here: ${reason}.`;
  const foreign = /^unrecognized element/.test(reason) && known === '';
  const drawn = ['bpmndi', 'di', 'dc'].includes(known);
  const bodyText = /^unexpected body text/.test(reason);
  const finding = { code: 'BPMN_ELEMENT_UNKNOWN', line, message } as const;
  if (foreign || drawn || bodyText) reporter.warning(finding);
  else reporter.error(finding);
}

/** The first unreadable element of a file that is too large to be searched for all of them. */
export function reportFirstUnreadable(text: string, reporter: Reporter): void {
  const line = Number(captured(/line: (\d+)/, text)) + 1;
  const tag = captured(/^unparsable content <([^\s/>]+)/, text);
  const reason = oneLine(captured(/nested error: ([\s\S]*)$/, text));
  const message = `Expected elements of BPMN 2.0 or 'zeebe:', but '${tag}' cannot be read here: ${reason}; what follows it was not searched.`;
  reporter.error({ code: 'BPMN_ELEMENT_UNKNOWN', line, message });
}

function captured(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 200);
}

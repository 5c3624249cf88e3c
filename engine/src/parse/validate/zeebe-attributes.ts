import { isGlobalTask } from '../elements/global-task.ts';
import { extensionsOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

interface Rule {
  readonly type: string;
  readonly attribute: string;
  /** Values that ask for nothing this engine does not do. */
  readonly harmless: readonly string[];
  readonly severity: 'error' | 'warning';
}

const RULES: readonly Rule[] = [
  {
    type: 'zeebe:CalledElement',
    attribute: 'bindingType',
    harmless: ['latest'],
    severity: 'error',
  },
  {
    type: 'zeebe:CalledDecision',
    attribute: 'bindingType',
    harmless: ['latest'],
    severity: 'error',
  },
  {
    type: 'zeebe:FormDefinition',
    attribute: 'bindingType',
    harmless: ['latest'],
    severity: 'warning',
  },
  { type: 'zeebe:CalledElement', attribute: 'businessId', harmless: [], severity: 'warning' },
  { type: 'zeebe:AdHoc', attribute: 'outputCollection', harmless: [], severity: 'error' },
  { type: 'zeebe:AdHoc', attribute: 'outputElement', harmless: [], severity: 'error' },
];

/** Attributes of understood extensions that this engine does not carry out. */
export function checkZeebeAttributes(file: FileContext): void {
  const check = (element: ModdleElement): void => {
    checkRetryCounter(element, file);
    for (const extension of extensionsOf(element)) {
      for (const rule of RULES) checkRule(rule, extension, element, file);
    }
  };
  eachNode(file, check);
  elementsOf(file.definitions, 'rootElements').filter(isGlobalTask).forEach(check);
}

/** An attribute of the element itself, which other engines read in place of `retries`. */
function checkRetryCounter(element: ModdleElement, file: FileContext): void {
  const value = textOf(element, 'retryCounter');
  if (value === undefined) return;
  const message = `Expected retries in zeebe:taskDefinition, but ${describe(element)} sets zeebe:retryCounter to '${value}'.`;
  file.reporter.warning({ code: 'BPMN_EXTENSION_UNSUPPORTED', at: element, message });
}

function checkRule(
  rule: Rule,
  extension: ModdleElement,
  node: ModdleElement,
  file: FileContext,
): void {
  if (extension.$type !== rule.type) return;
  const value = textOf(extension, rule.attribute);
  if (value === undefined || rule.harmless.includes(value)) return;
  const message = `Expected only attributes this engine carries out, but ${describe(node)} sets ${rule.attribute} to '${value}'.`;
  file.reporter[rule.severity]({ code: 'BPMN_EXTENSION_UNSUPPORTED', at: node, message });
}

import type { CallActivity } from '../../model/index.ts';
import { constantExpression } from '../../expression/index.ts';
import type { Expression } from '../../model/index.ts';
import { compileFeel, compileValue } from '../expressions.ts';
import { extensionOf } from '../extensions.ts';
import type { FileContext, Site } from '../file-context.ts';
import { describe, elementsOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { activityFields } from './activity-fields.ts';
import { nodeBase } from './node-base.ts';

/**
 * BPMN 2.0 §10.3.6. Variables pass both ways unless `zeebe:calledElement` says otherwise; a plain
 * call with data associations passes what these name and nothing else.
 */
export function callActivity(element: ModdleElement, site: Site): CallActivity | undefined {
  const extension = extensionOf(element, 'zeebe:CalledElement');
  const processId = calledProcess(element, extension, site.file);
  if (!processId) return undefined;
  const namesInputs = elementsOf(element, 'dataInputAssociations').length > 0;
  const namesOutputs = elementsOf(element, 'dataOutputAssociations').length > 0;
  const passes = (attribute: string, otherwise: boolean): boolean => {
    const value = extension?.[attribute];
    return typeof value === 'boolean' ? value : otherwise;
  };
  return {
    ...nodeBase('call-activity', element, site),
    ...activityFields(element, site),
    processId,
    propagateAllParentVariables: passes('propagateAllParentVariables', !namesInputs),
    propagateAllChildVariables: passes('propagateAllChildVariables', !namesOutputs),
  };
}

function calledProcess(
  element: ModdleElement,
  extension: ModdleElement | undefined,
  file: FileContext,
): Expression | undefined {
  const role = 'called process';
  const text = textOf(extension, 'processId');
  if (text !== undefined) return compileValue({ text, at: element, role }, file);
  const formula = textOf(extension, 'processIdExpression');
  if (formula !== undefined) return compileFeel({ text: formula, at: element, role }, file);
  const plain = textOf(element, 'calledElement')?.replace(/^[^:]*:/, '');
  if (plain !== undefined) return constantExpression(plain);
  const message = `Expected ${describe(element)} to name the process it calls, but it names none.`;
  file.reporter.error({ code: 'BPMN_CALLED_ELEMENT_MISSING', at: element, message });
  return undefined;
}

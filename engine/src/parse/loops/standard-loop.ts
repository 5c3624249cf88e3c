import { constantExpression } from '../../expression/index.ts';
import type { StandardLoop } from '../../model/index.ts';
import { compileBody } from '../expressions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementOf, flagOf, numberOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';

/** BPMN 2.0 §10.3.8 table 10.28. */
export function standardLoop(
  element: ModdleElement,
  activity: ModdleElement,
  file: FileContext,
): StandardLoop | undefined {
  const conditionElement = elementOf(element, 'loopCondition');
  const count = numberOf(element, 'loopMaximum');
  const countIsWhole = count === undefined || (Number.isSafeInteger(count) && count >= 0);
  if (!countIsWhole) {
    const message = `Expected a whole number as loopMaximum of ${describe(activity)}, but found something else.`;
    file.reporter.error({ code: 'BPMN_LOOP_MAXIMUM', at: activity, message });
  }
  if (!conditionElement && count === undefined) {
    const message = `Expected a loop condition or a loop maximum on ${describe(activity)}, but it has neither and would never end.`;
    file.reporter.error({ code: 'BPMN_LOOP_ENDLESS', at: activity, message });
    return undefined;
  }
  const condition = compileBody(conditionElement, 'loop condition', file);
  const maximum = count !== undefined && countIsWhole ? constantExpression(count) : undefined;
  return {
    kind: 'standard-loop',
    testBefore: flagOf(element, 'testBefore'),
    ...present({ condition, maximum }),
  };
}

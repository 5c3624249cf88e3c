import type { BusinessRuleTask } from '../../model/index.ts';
import { compileValue } from '../expressions.ts';
import { extensionOf } from '../extensions.ts';
import type { Site } from '../file-context.ts';
import { definedJob, plainJob } from '../job.ts';
import { describe, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { activityFields } from './activity-fields.ts';
import { nodeBase } from './node-base.ts';

/** `zeebe:calledDecision` calls a rule set; otherwise a job worker decides. */
export function businessRuleTask(element: ModdleElement, site: Site): BusinessRuleTask | undefined {
  const { file } = site;
  const base = {
    ...nodeBase('business-rule-task', element, site),
    ...activityFields(element, site),
  };
  const called = extensionOf(element, 'zeebe:CalledDecision');
  if (!called) return { ...base, job: definedJob(element, file) ?? plainJob(element, file) };
  const text = textOf(called, 'decisionId');
  const resultVariable = textOf(called, 'resultVariable');
  if (text === undefined || resultVariable === undefined) {
    const message = `Expected a decision id and a result variable in ${describe(element)}, but one is missing.`;
    file.reporter.error({ code: 'BPMN_DECISION_INCOMPLETE', at: element, message });
    return undefined;
  }
  const ruleSetId = compileValue({ text, at: element, role: 'decision id' }, file);
  return ruleSetId && { ...base, decision: { ruleSetId, resultVariable } };
}

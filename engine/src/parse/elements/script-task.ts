import { compileExpression, constantExpression } from '../../expression/index.ts';
import type { Expression, JobDefinition, ScriptTask } from '../../model/index.ts';
import { compileFeel, isFeel, withoutEquals } from '../expressions.ts';
import { extensionOf } from '../extensions.ts';
import type { FileContext, Site } from '../file-context.ts';
import { definedJob, fixedJob } from '../job.ts';
import { describe, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';
import { activityFields } from './activity-fields.ts';
import { nodeBase } from './node-base.ts';

interface Work {
  readonly script?: Expression | undefined;
  readonly resultVariable?: string | undefined;
  readonly job?: JobDefinition | undefined;
}

/** FEEL runs in the engine; every other format is handed out with its text, never evaluated. */
export function scriptTask(element: ModdleElement, site: Site): ScriptTask {
  return {
    ...nodeBase('script-task', element, site),
    ...activityFields(element, site),
    ...present(workOf(element, site.file)),
  };
}

function workOf(element: ModdleElement, file: FileContext): Work {
  const job = definedJob(element, file);
  if (job) return { job };
  const extension = extensionOf(element, 'zeebe:Script');
  const expression = textOf(extension, 'expression');
  if (expression !== undefined) {
    const script = compileFeel({ text: expression, at: element, role: 'script' }, file);
    return { script, resultVariable: textOf(extension, 'resultVariable') };
  }
  return plainWork(element, file);
}

function plainWork(element: ModdleElement, file: FileContext): Work {
  const format = textOf(element, 'scriptFormat') ?? textOf(element, 'scriptLanguage');
  const text = textOf(element, 'script');
  if (text === undefined) {
    const message = `Expected a script in ${describe(element)}, but it has none: it will pass without effect.`;
    file.reporter.warning({ code: 'BPMN_SCRIPT_EMPTY', at: element, message });
    return { script: constantExpression(null) };
  }
  if (format !== undefined && isFeel(format)) {
    return { script: compileFeel({ text, at: element, role: 'script' }, file) };
  }
  const compiled = format === undefined ? compileExpression(withoutEquals(text)) : undefined;
  if (compiled?.ok) return { script: compiled.value };
  const named = format ?? 'unknown';
  const message = `Expected a FEEL script in ${describe(element)}, but its format is ${named}: it is handed out as a job 'script:${named}'.`;
  file.reporter.warning({ code: 'BPMN_SCRIPT_FORMAT', at: element, message });
  return { job: fixedJob(element, `script:${named}`, { script: text, format: named }) };
}

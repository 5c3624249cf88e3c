import { ok } from '../../../errors/failure.ts';
import type { Json, ScriptTask, Variables } from '../../../model/index.ts';
import { takeOver } from '../../flow/receive.ts';
import { evaluate } from '../../scope.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';
import { prepareJob } from './prepare-job.ts';
import { redoJob } from './redo-job.ts';

/**
 * BPMN 2.0 §10.3.3.6, §13.3.3: FEEL is evaluated here; any other language is a job. The result goes
 * to the result variable; without one, a context gives its entries as variables.
 */
export const scriptTask: ElementBehaviour<ScriptTask> = {
  prepare(visit) {
    const { turn, execution, node, scope } = visit;
    if (!node.script) return node.job ? prepareJob(visit, node.job) : ok({ then: 'complete' });
    const result = evaluate(node.script, scope, node.id);
    if (!result.ok) return result;
    const variables = asVariables(result.value, node.resultVariable);
    return ok({
      then: () => {
        takeOver(turn, execution.key, variables);
        turn.agenda.push({ do: 'complete', key: execution.key });
      },
    });
  },
  redo: redoJob,
};

function asVariables(value: Json, resultVariable: string | undefined): Variables {
  if (resultVariable !== undefined) return { [resultVariable]: value };
  return isContext(value) ? value : {};
}

const isContext = (value: Json): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

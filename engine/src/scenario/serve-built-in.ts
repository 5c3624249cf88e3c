import type { JobItem } from '../ports/index.ts';
import { idempotencyKeyOf } from '../runtime/activate-jobs.ts';
import { BpmnError } from '../runtime/bpmn-error.ts';
import type { BuiltInHandler } from '../runtime/built-in-job.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** Does what the engine's own worker would do with the job, in the order of the scenario. */
export async function serveBuiltIn(
  { engine }: ScenarioRun,
  item: JobItem,
  handle: BuiltInHandler,
): Promise<void> {
  const { id, instanceId, processId, element, key, job } = item;
  const options = { actor: { id: job.type, by: 'worker' } };
  const variables = await engine.variables(instanceId, key);
  try {
    const given = await handle({
      ...{ instanceId, processId, element, variables },
      ...{ worker: job.type, idempotencyKey: idempotencyKeyOf(item) },
    });
    await engine.completeJob(id, given, options);
  } catch (thrown) {
    if (thrown instanceof BpmnError) {
      const { errorCode: code, message } = thrown;
      await engine.throwJobError(id, { code, message }, options);
      return;
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    await engine.failJob(id, { message }, options);
  }
}

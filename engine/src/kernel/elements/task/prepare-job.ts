import { ok, fail, type Result } from '../../../errors/failure.ts';
import type { JobDefinition, Node } from '../../../model/index.ts';
import { evaluateName } from '../../flow/plan-trigger.ts';
import { evaluate, failureAt } from '../../scope.ts';
import type { JobWork } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import type { Start, Visit } from '../element-behaviour.ts';

/** Work for a job worker: type and retries are evaluated, then the job is put up. */
export function prepareJob(visit: Visit, definition: JobDefinition): Result<Start> {
  const { turn, execution, node, scope } = visit;
  const type = evaluateName(definition.type, scope, node.id);
  if (!type.ok) return type;
  const retries = evaluate(definition.retries, scope, node.id);
  if (!retries.ok) return retries;
  const count = Number(retries.value);
  if (!Number.isInteger(count) || count < 1) return fail(notACount(node, retries.value));
  const { headers } = definition;
  const work: JobWork = { kind: 'job', type: type.value, retries: count, headers };
  return ok({ work, then: () => putJob(turn, execution.key, node, work) });
}

export function putJob(turn: Turn, key: number, node: Node, job: JobWork): void {
  turn.effects.push({ kind: 'put-job', key, element: node.id, job });
}

const notACount = (node: Node, value: unknown) =>
  failureAt(
    'RETRIES_NOT_A_COUNT',
    node.id,
    `Expected the retries of element "${node.id}" to be a whole number from 1 up, but they are ${JSON.stringify(value)}.`,
    'Correct zeebe:taskDefinition retries.',
  );

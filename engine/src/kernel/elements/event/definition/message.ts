import { fail, ok, type Result } from '../../../../errors/failure.ts';
import { addDuration } from '../../../../expression/index.ts';
import type { MessageDefinition, Variables } from '../../../../model/index.ts';
import { evaluateName } from '../../../flow/plan-trigger.ts';
import { asText, evaluate, failureAt, visibleVariables } from '../../../scope.ts';
import type { Visit } from '../../element-behaviour.ts';
import { prepareJob } from '../../task/prepare-job.ts';
import type { ThrownEvent } from './thrown-event.ts';

/**
 * BPMN 2.0 §10.4.3 (message), §8.3.11: to exactly one receiver: over the file's message flows, or by
 * name and correlation key. The payload is what the input mappings give; without any, a message
 * flow carries all variables in sight and a message sent by name carries none, so that one process
 * does not overwrite another's variables by accident.
 */
export function prepareMessageThrow(
  visit: Visit,
  definition: MessageDefinition,
): Result<ThrownEvent> {
  const { turn, execution, node, scope } = visit;
  if (definition.job) return prepareSendingJob(visit, definition.job);
  const name = definition.name && evaluateName(definition.name, scope, node.id);
  if (name && !name.ok) return name;
  const key = definition.correlationKey && evaluateName(definition.correlationKey, scope, node.id);
  if (key && !key.ok) return key;
  const lifetime = timeToLive(visit, definition);
  if (!lifetime.ok) return lifetime;
  const told = {
    key: execution.key,
    ...(name && { name: name.value }),
    ...(key && { correlationKey: key.value }),
  };
  const run = (): boolean => {
    turn.emit({ kind: 'message-thrown', ...told });
    turn.effects.push({
      kind: 'publish-message',
      ...told,
      ...(lifetime.value !== undefined && { timeToLive: lifetime.value }),
      conversation: turn.state.conversation,
      targets: definition.targets,
      variables: payload(visit, definition.targets.length > 0),
    });
    return true;
  };
  return ok({ run });
}

/** What the input mappings gave, or all in sight. */
export function payload({ turn, execution, node }: Visit, allInSight: boolean): Variables {
  if ('inputs' in node && node.inputs.length > 0) {
    return turn.state.executions[execution.key]?.variables ?? {};
  }
  return allInSight ? visibleVariables(turn.state, execution.key) : {};
}

function prepareSendingJob(
  visit: Visit,
  job: NonNullable<MessageDefinition['job']>,
): Result<ThrownEvent> {
  const start = prepareJob(visit, job);
  if (!start.ok) return start;
  const { then, work } = start.value;
  const run = (): boolean => {
    if (typeof then === 'function') then();
    return false;
  };
  return ok({ run, ...(work && { work }) });
}

function timeToLive(
  { node, scope }: Visit,
  definition: MessageDefinition,
): Result<number | undefined> {
  if (!definition.timeToLive) return ok(undefined);
  const text = evaluate(definition.timeToLive, scope, node.id);
  if (!text.ok) return text;
  const until = addDuration(scope.now, asText(text.value), scope.timeZone);
  if (until.ok) return ok(until.value - scope.now);
  return fail(
    failureAt(
      'TIMER_NOT_READABLE',
      node.id,
      `Expected the time to live of the message of element "${node.id}" to be an ISO 8601 duration, but ${until.failure.message}`,
      'Correct the duration, e.g. PT1H.',
    ),
  );
}

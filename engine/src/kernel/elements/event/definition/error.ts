import { ok } from '../../../../errors/failure.ts';
import type { ErrorDefinition } from '../../../../model/index.ts';
import { evaluateName } from '../../../flow/plan-trigger.ts';
import { payload } from './message.ts';
import type { PrepareThrow } from './thrown-event.ts';

/** BPMN 2.0 §10.4.3 (error): thrown by end events only; the scope that catches it is interrupted. */
export const prepareErrorThrow: PrepareThrow<ErrorDefinition> = (visit, definition) => {
  const { turn, execution, node, scope } = visit;
  const code = definition.code && evaluateName(definition.code, scope, node.id);
  if (code && !code.ok) return code;
  return ok({
    run: () => {
      turn.agenda.push({
        do: 'throw-error',
        key: execution.key,
        ...(code && { code: code.value }),
        variables: payload(visit, false),
      });
      return false;
    },
  });
};

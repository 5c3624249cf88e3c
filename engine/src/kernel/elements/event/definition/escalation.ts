import { ok } from '../../../../errors/failure.ts';
import type { EscalationDefinition } from '../../../../model/index.ts';
import { evaluateName } from '../../../flow/plan-trigger.ts';
import { throwEscalation } from '../../../flow/throw-escalation.ts';
import { payload } from './message.ts';
import type { PrepareThrow } from './thrown-event.ts';

/** BPMN 2.0 §10.4.3 (escalation): told outwards; the thrower goes on unless it is interrupted. */
export const prepareEscalationThrow: PrepareThrow<EscalationDefinition> = (visit, definition) => {
  const { turn, execution, node, scope } = visit;
  const code = definition.code && evaluateName(definition.code, scope, node.id);
  if (code && !code.ok) return code;
  return ok({
    run: () => {
      throwEscalation(turn, {
        key: execution.key,
        ...(code && { code: code.value }),
        variables: payload(visit, false),
      });
      return true;
    },
  });
};

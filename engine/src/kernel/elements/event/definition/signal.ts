import { ok } from '../../../../errors/failure.ts';
import type { SignalDefinition } from '../../../../model/index.ts';
import { evaluateName } from '../../../flow/plan-trigger.ts';
import { throwSignal } from '../../../flow/throw-signal.ts';
import { payload } from './message.ts';
import type { PrepareThrow } from './thrown-event.ts';

/** BPMN 2.0 §10.4.3 (signal): to everyone who waits for it, in any instance; kept for nobody. */
export const prepareSignalThrow: PrepareThrow<SignalDefinition> = (visit, definition) => {
  const { turn, execution, node, scope } = visit;
  const { key } = execution;
  const name = evaluateName(definition.name, scope, node.id);
  if (!name.ok) return name;
  return ok({
    run: () => {
      throwSignal(turn, { key, name: name.value, variables: payload(visit, false) });
      return true;
    },
  });
};

import { ok } from '../../../../errors/failure.ts';
import type { CancelDefinition } from '../../../../model/index.ts';
import { startCompensation } from '../../../flow/compensate.ts';
import { closeSubscriptions } from '../../../flow/subscriptions.ts';
import { terminateChildren } from '../../../flow/terminate.ts';
import type { Execution } from '../../../state.ts';
import { executionAt, type Turn } from '../../../turn.ts';
import type { PrepareThrow } from './thrown-event.ts';

/**
 * BPMN 2.0 §10.3.5, §13.5.6 (cancel): ends what runs in the enclosing transaction, undoes what
 * completed in it, then leaves it by its cancel boundary event.
 */
export const prepareCancelThrow: PrepareThrow<CancelDefinition> = ({ turn, execution }) =>
  ok({
    run: () => {
      const transaction = enclosingTransaction(turn, execution);
      if (!transaction) return true;
      terminateChildren(turn, transaction.key);
      closeSubscriptions(turn, transaction.key);
      startCompensation(turn, transaction.key, transaction.key);
      return false;
    },
  });

function enclosingTransaction(turn: Turn, execution: Execution): Execution | undefined {
  let scope = executionAt(turn, execution.scope);
  while (scope && turn.model.nodes[scope.element]?.kind !== 'transaction') {
    scope = executionAt(turn, scope.scope);
  }
  return scope;
}

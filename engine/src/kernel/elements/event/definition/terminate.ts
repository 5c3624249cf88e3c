import { ok } from '../../../../errors/failure.ts';
import type { TerminateDefinition } from '../../../../model/index.ts';
import { terminateChildren } from '../../../flow/terminate.ts';
import type { PrepareThrow } from './thrown-event.ts';

/**
 * BPMN 2.0 §10.4.3 (terminate), §13.5.6: ends everything in its own process or sub-process, without
 * compensation or event handling; that one then counts as completed, what encloses it goes on. The
 * end event itself was reached, so it completes; with it nothing is left in its scope.
 */
export const prepareTerminateThrow: PrepareThrow<TerminateDefinition> = ({ turn, execution }) =>
  ok({
    run: () => {
      terminateChildren(turn, execution.scope, execution.key);
      turn.agenda.push({ do: 'complete', key: execution.key });
      return false;
    },
  });

import { ok } from '../../../../errors/failure.ts';
import type { CompensationDefinition } from '../../../../model/index.ts';
import { compensationScope, startCompensation } from '../../../flow/compensate.ts';
import { enterWaiting } from '../../../flow/enter.ts';
import type { PrepareThrow } from './thrown-event.ts';

/**
 * BPMN 2.0 §10.6, §13.5.5: undoes what completed in the scope, or one activity, newest first. With
 * `waitForCompletion="false"` the undoing gets an execution of its own and the thrower goes on.
 */
export const prepareCompensationThrow: PrepareThrow<CompensationDefinition> = (
  { turn, execution, node },
  definition,
) =>
  ok({
    run: () => {
      const scope = compensationScope(turn, execution, definition.activityRef);
      if (definition.waitForCompletion) {
        startCompensation(turn, execution.key, scope, definition.activityRef);
        return false;
      }
      const runner = enterWaiting(turn, {
        element: node.id,
        scope: execution.scope,
        cause: 'compensation',
        compensates: NOBODY,
      });
      startCompensation(turn, runner, scope, definition.activityRef);
      return true;
    },
  });

/** No execution has this key: when the runner ends, nobody is told. */
const NOBODY = 0;

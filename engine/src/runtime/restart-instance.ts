import { WaybillError, type Failure } from '../errors/failure.ts';
import type { InstanceState } from '../kernel/index.ts';
import { copyVariables } from './copy-json.ts';
import type { Engine } from './engine-api.ts';
import type { InstanceReader } from './read-instance.ts';
import type { StartInstance } from './start-instance.ts';

export interface RestartInstanceParts {
  readonly start: StartInstance;
  readonly read: InstanceReader;
  readonly asOf: Engine['asOf'];
}

/** Key of the process's own execution, which stays when the instance has ended. */
const ROOT = 1;

/**
 * A new instance from a point of one that has ended or that an incident has stopped: with the
 * process's variables as they were, and its business key and conversation. It has no caller.
 */
export const createRestartInstance =
  ({ start, read, asOf }: RestartInstanceParts): Engine['restartInstance'] =>
  async (instanceId, point, { reason, ...options }) => {
    const { state, revision: newest } = await read(instanceId);
    const stopped = state.status !== 'active' || Object.keys(state.incidents).length > 0;
    if (!stopped) throw new WaybillError(stillRuns(state));
    const { element, revision = newest, version = state.version, variables } = point;
    const then = revision === newest ? state : await asOf(instanceId, revision);
    const { processId, businessKey, conversation } = state;
    return start({
      ...{ processId, version, ...options },
      variables: { ...then.executions[ROOT]?.variables, ...copyVariables(variables) },
      // One without a business key goes by its own id, and talks to nobody else by it.
      ...(conversation !== instanceId && { conversation }),
      ...(businessKey !== undefined && { businessKey }),
      restart: { instanceId, revision, element, reason },
    });
  };

const stillRuns = ({ id }: InstanceState): Failure => ({
  code: 'INSTANCE_STILL_RUNS',
  message: `Expected instance "${id}" to have ended or to be stopped by an incident, but it is under way.`,
  mend: 'Cancel it first, or move its token.',
});

import { WaybillError } from '../../errors/failure.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { calledBy } from '../../scenario/called-by.ts';
import { readProcesses } from '../files/read-processes.ts';

/**
 * Ids of the processes that a run starts: the one named, else those that begin of themselves and
 * are called by no other, so that all pools of a collaboration take part.
 */
export async function chooseProcesses(
  files: readonly DeploymentFile[],
  named: string | undefined,
): Promise<readonly [string, ...string[]]> {
  const models = (await readProcesses(files)).map(({ model }) => model);
  const ids = models.map(({ processId }) => processId);
  if (named !== undefined) {
    if (ids.includes(named)) return [named];
    throw ambiguous(`Expected a process "${named}"`, ids);
  }
  const called = new Set(models.flatMap(calledBy));
  const callers = models.filter(({ processId }) => !called.has(processId));
  const spontaneous = callers.filter(({ root }) => root.entries.length > 0);
  // One that only an event starts is begun at that event.
  const [first, ...others] = spontaneous.length > 0 ? spontaneous : callers;
  if (first && (spontaneous.length > 0 || others.length === 0)) {
    return [first.processId, ...others.map(({ processId }) => processId)];
  }
  throw ambiguous('Expected one process to begin with', ids);
}

const ambiguous = (expected: string, ids: readonly string[]): WaybillError =>
  new WaybillError({
    code: 'CLI_PROCESS_AMBIGUOUS',
    message: `${expected}, but the files hold ${ids.length === 0 ? 'none' : ids.join(', ')}.`,
    mend: 'Name one with --process <id>.',
  });

import type { UserTaskWork } from '@waybill/engine/kernel';
import type { Moment } from '../../../parts/timeline/replay.ts';

export interface OpenTask extends UserTaskWork {
  readonly key: number;
  readonly element: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** User tasks that were open right after a commit. */
export function tasksAt(moments: readonly Moment[], at: number): readonly OpenTask[] {
  const executions = Object.entries(moments[at]?.state.executions ?? {});
  return executions.flatMap(([key, { element, work }]) => {
    if (work?.kind !== 'user-task') return [];
    const first = moments.find(({ state }) => state.executions[Number(key)]?.work !== undefined);
    return [{ ...work, key: Number(key), element, since: first?.entry.time ?? 0 }];
  });
}

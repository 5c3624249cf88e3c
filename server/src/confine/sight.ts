import { WaybillError, type Confined, type Engine, type UserTaskItem } from '@waybill/engine';
import type { Caller } from '../http/call.ts';

/** What of instances one person may see. */
export interface Sight {
  readonly process: (processId: string) => boolean;
  readonly instance: (instanceId: string) => Promise<boolean>;
  /** Also what a person has, or is offered, of an instance that they do not read. */
  readonly task: (item: UserTaskItem) => Promise<boolean>;
  readonly mustSee: (instanceId: string) => Promise<void>;
  readonly mustSeeProcess: (processId: string) => Promise<void>;
  /** Must be seen, and leaves a trace where it is confidential. */
  readonly open: (instanceId: string) => Promise<void>;
}

export interface SightParts {
  readonly engine: Engine;
  readonly caller: Caller;
  readonly logView: (subject: string) => Promise<void>;
}

export function createSight({ engine, caller, logView }: SightParts, confined: Confined): Sight {
  const { groups, person } = caller;
  const instance = (id: string): Promise<boolean> => confined.mayRead(id, groups);
  const process = (id: string): boolean => confined.mayReadProcess(id, groups);
  const mustSee = async (id: string): Promise<void> => {
    if (await instance(id)) return;
    // What is not there, or archived, is told as ever.
    await engine.instance(id);
    throw new WaybillError(forbidden(`instance "${id}"`));
  };
  /** One request leaves one trace. */
  const opened = new Set<string>();
  return {
    ...{ process, instance, mustSee },
    task: async (item) => isTheirs(item, person.id, groups) || instance(item.instanceId),
    mustSeeProcess: async (id) => {
      if (!process(id)) throw new WaybillError(forbidden(`instances of process "${id}"`));
    },
    open: async (id) => {
      await mustSee(id);
      if (opened.has(id)) return;
      opened.add(id);
      if (await confined.isConfidential(id)) await logView(`instance/${id}`);
    },
  };
}

const isTheirs = (
  { task: { assignee, candidateUsers, candidateGroups } }: UserTaskItem,
  person: string,
  groups: readonly string[],
): boolean =>
  assignee === person ||
  (assignee === undefined &&
    (candidateUsers.includes(person) || candidateGroups.some((group) => groups.includes(group))));

const forbidden = (what: string) => ({
  code: 'INSTANCE_FORBIDDEN',
  message: `Expected somebody whom the process lets read ${what}, but you are not.`,
  mend: 'Ask one of its readers, or whoever keeps the process.',
});

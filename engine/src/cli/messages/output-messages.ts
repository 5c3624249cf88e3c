import type { Failure } from '../../errors/failure.ts';
import type { ToldFailure } from '../../errors/zh/index.ts';
import type { FamilyMember } from '../../runtime/family/family-values.ts';
import type { QueueReport, StoreCounts } from '../../ports/index.ts';
import type { InstanceStatus } from '../../kernel/index.ts';
import type { WaitingPlace } from '../../scenario/index.ts';

export interface OutputMessages {
  readonly severity: Readonly<Record<'error' | 'warning', string>>;
  readonly status: Readonly<Record<InstanceStatus | 'suspended', string>>;
  readonly waitsFor: Readonly<Record<WaitingPlace['waitsFor'], string>>;
  readonly mend: (mend: string) => string;
  /** What is wrong and what to do; undefined: as the engine says it. */
  readonly failure: (failure: Pick<Failure, 'code' | 'message'>) => ToldFailure | undefined;
  /** The engine's own sentence below one in another language. */
  readonly original: (message: string) => string;
  readonly deployed: (id: string, version: string | number, file: string) => string;
  readonly started: (id: string, processId: string, version: number) => string;
  readonly startedBefore: (id: string) => string;
  readonly completed: (task: string) => string;
  readonly claimed: (task: string, user: string) => string;
  readonly resolved: (incident: string) => string;
  readonly variablesSet: (names: readonly string[], instance: string) => string;
  readonly cancelled: (instance: string) => string;
  readonly suspended: (instance: string) => string;
  readonly resumed: (instance: string) => string;
  readonly restarted: (instance: string, as: string) => string;
  readonly published: (receivers: number) => string;
  readonly signalled: (receivers: number, started: number) => string;
  readonly none: string;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly checked: (files: number, errors: number, warnings: number) => string;
  readonly runEnded: (process: string, status: string, elapsed: string) => string;
  readonly runOrder: (number: string) => string;
  readonly simulated: string;
  readonly waiting: string;
  readonly variables: string;
  readonly incidents: string;
  readonly differences: string;
  readonly expected: string;
  readonly seen: string;
  readonly running: (done: number, total: number, name: string) => string;
  readonly cases: (count: number) => string;
  /** What scenarios have visited of processes. */
  readonly visits: Readonly<
    Record<'process' | 'elements' | 'flows' | 'percent' | 'flow', string>
  > & {
    readonly neverVisited: (process: string) => string;
  };
  readonly family: FamilyMessages;
  readonly tested: (passed: number, failed: number) => string;
  readonly verified: (counts: VerifiedCounts) => string;
  readonly sealsUnproved: string;
  readonly erased: (count: number) => string;
  readonly broken: (problems: number) => string;
  readonly sealed: (number: number, count: number, root: string) => string;
  readonly exported: (lines: number, file: string) => string;
  readonly keysMade: (privateKey: string, publicKey: string) => string;
  readonly goalsMet: (met: number, all: number) => string;
  readonly workerStarted: (store: string, queue: string) => string;
  readonly workerDid: (commits: number, instances: number) => string;
  readonly workerDraining: (signal: string) => string;
  readonly workerStopped: (commits: number) => string;
  readonly buildingPages: string;
  readonly serverListening: (url: string) => string;
  readonly firstAdministrator: (user: string, oneTimePassword: string) => readonly string[];
  readonly doctorStore: (server: string, counts: StoreCounts) => string;
  readonly doctorQueue: (report: Omit<QueueReport, 'newest' | 'findings'>) => string;
  readonly doctorNoQueue: string;
  readonly doctorChains: (whole: number, checked: number) => string;
  readonly deadLetter: (work: string, tries: number, since: string, reason: string) => string;
  readonly putBack: (count: number) => string;
  readonly findings: (count: number) => string;
  readonly yes: string;
  readonly no: string;
}

/** Of the order family. */
interface FamilyMessages {
  readonly head: (order: string, members: number) => string;
  readonly time: string;
  readonly kind: string;
  readonly what: string;
  readonly id: string;
  readonly kinds: Readonly<Record<FamilyMember['kind'], string>>;
  readonly hidden: (types: string) => string;
  readonly more: string;
}

/** What was proved, in the order in which it is told. */
export interface VerifiedCounts {
  readonly instances: number;
  readonly entities: number;
  readonly batches: number;
  readonly seals: number;
}

type ColumnName =
  | 'task'
  | 'name'
  | 'process'
  | 'assignee'
  | 'groups'
  | 'due'
  | 'businessKey'
  | 'instance'
  | 'status'
  | 'started'
  | 'ended'
  | 'incidents'
  | 'incident'
  | 'element'
  | 'code'
  | 'message'
  | 'benchmark'
  | 'goal'
  | 'figure'
  | 'unit'
  | 'met';

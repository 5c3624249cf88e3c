import type { Failure } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';
import type { ParentLink, RestartPoint } from './state.ts';

/** Starts an instance. `startElement` names a start event or instantiating node other than the none start. */
export interface StartCommand {
  readonly kind: 'start';
  readonly instanceId: string;
  readonly version: number;
  readonly variables: Variables;
  readonly businessKey?: string;
  readonly conversation?: string;
  readonly parent?: ParentLink;
  readonly startElement?: string;
  /** With `startElement`: index of the event definition that came. */
  readonly definition?: number;
  /** Begins at an element of the process's own, whatever that is, as another instance was there. */
  readonly restart?: RestartPoint & { readonly reason: string };
}

/** Told to the instance that another one was restarted from; also where it has ended. */
export interface NoteRestartCommand extends RestartPoint {
  readonly kind: 'note-restart';
  readonly reason: string;
}

export interface CompleteJobCommand {
  readonly kind: 'complete-job';
  readonly key: number;
  readonly variables: Variables;
}

export interface FailJobCommand {
  readonly kind: 'fail-job';
  readonly key: number;
  readonly message: string;
  /** Retries left; absent: one less than before. At 0 an incident is raised. */
  readonly retries?: number;
  /** Milliseconds before the next try. */
  readonly backoff?: number;
}

/** A worker throws a BPMN error (§10.4.3). */
export interface ThrowJobErrorCommand {
  readonly kind: 'throw-job-error';
  readonly key: number;
  readonly code: string;
  readonly message?: string;
  readonly variables?: Variables;
}

export interface CompleteTaskCommand {
  readonly kind: 'complete-task';
  readonly key: number;
  readonly variables: Variables;
  /** Who completes it: refused where somebody else has it. Absent: nobody is asked. */
  readonly user?: string;
}

export interface ClaimTaskCommand {
  readonly kind: 'claim-task';
  readonly key: number;
  readonly user: string;
}

export interface UnclaimTaskCommand {
  readonly kind: 'unclaim-task';
  readonly key: number;
}

/** Assigns, whoever had it before; `delegate-task` keeps in history that it was handed on. */
export interface AssignTaskCommand {
  readonly kind: 'assign-task' | 'delegate-task';
  readonly key: number;
  readonly user: string;
}

export interface UpdateTaskCommand {
  readonly kind: 'update-task';
  readonly key: number;
  readonly changes: {
    readonly candidateGroups?: readonly string[];
    readonly candidateUsers?: readonly string[];
    readonly dueDate?: string | null;
    readonly followUpDate?: string | null;
    readonly priority?: number;
  };
}

/** The timer subscription `key` is due. Fired early or late, the recorded due time counts for cycles. */
export interface FireTimerCommand {
  readonly kind: 'fire-timer';
  readonly key: number;
  /** Of a person who did not wait for it. */
  readonly reason?: string;
}

/** The timer subscription `key` is to be due at another time; a cycle goes on as reckoned. */
export interface MoveTimerCommand {
  readonly kind: 'move-timer';
  readonly key: number;
  /** Epoch milliseconds. */
  readonly due: number;
  readonly reason?: string;
}

/** A message or signal has come for the subscription `key`. */
export interface TriggerCommand {
  readonly kind: 'correlate-message' | 'receive-signal';
  readonly key: number;
  readonly variables: Variables;
}

/** A called instance has completed. */
export interface CompleteChildCommand {
  readonly kind: 'complete-child';
  readonly key: number;
  readonly childId: string;
  readonly variables: Variables;
}

/** A called instance ended by an error it did not catch, or let an escalation out. */
export interface ChildThrowCommand {
  readonly kind: 'child-error' | 'child-escalation';
  readonly key: number;
  readonly childId: string;
  /** Absent: thrown without a code. */
  readonly code?: string;
  readonly message?: string;
  readonly variables: Variables;
}

/** A called instance could not be started or was cancelled. */
export interface FailChildCommand {
  readonly kind: 'fail-child';
  readonly key: number;
  /** A late word from a child that was called before does not hit the one called since. */
  readonly childId: string;
  readonly failure: Failure;
}

/** Result of the rules that a business rule task asked for; `explanation` goes to history. */
export interface CompleteRulesCommand {
  readonly kind: 'complete-rules';
  readonly key: number;
  readonly ruleSetId: string;
  readonly ruleSetVersion: string;
  readonly inputs: Variables;
  readonly outputs: Json;
  readonly explanation: Json;
}

export interface FailRulesCommand {
  readonly kind: 'fail-rules';
  readonly key: number;
  readonly failure: Failure;
}

/** Does again what an incident stopped, after `variables` are set. */
export interface ResolveIncidentCommand {
  readonly kind: 'resolve-incident';
  readonly key: number;
  /** New number of retries where a job has none left; 1 where absent. */
  readonly retries?: number;
  readonly reason?: string;
}

export interface SetVariablesCommand {
  readonly kind: 'set-variables';
  readonly variables: Variables;
  /** What variables of the scope must still be, null where there is none; else nothing is set. */
  readonly expected?: Variables;
  /** Execution whose scope is meant; absent: the process. */
  readonly scope?: number;
  readonly reason?: string;
}

export interface CancelInstanceCommand {
  readonly kind: 'cancel-instance';
  readonly reason?: string;
  /** The call activity that called this instance was ended: the parent knows already. */
  readonly byParent?: true;
}

/**
 * The instance takes no step until it is resumed: see `flow/suspension.ts`. `byParent`: the instance
 * that called this one was suspended or resumed, and takes it along.
 */
export interface SuspendCommand {
  readonly kind: 'suspend-instance' | 'resume-instance';
  readonly reason?: string;
  readonly byParent?: true;
}

/** Ends the execution `key` and enters `element` in the same container with its token. */
export interface MoveTokenCommand {
  readonly kind: 'move-token';
  readonly key: number;
  readonly element: string;
  readonly reason?: string;
}

/** Starts an activity of an ad-hoc sub-process on demand (§10.3.5). */
export interface ActivateAdHocCommand {
  readonly kind: 'activate-ad-hoc';
  /** Execution key of the ad-hoc sub-process. */
  readonly key: number;
  readonly element: string;
  readonly variables?: Variables;
}

/**
 * Goes on by another version of the same process. The model that decides is the one it goes on by;
 * what becomes of each element was planned before (`migration/plan-migration.ts`).
 */
export interface MigrateCommand {
  readonly kind: 'migrate';
  readonly fromVersion: number;
  readonly toVersion: number;
  /** Element id → id in the new version, of all that have one. */
  readonly elements: Readonly<Record<string, string>>;
  /** The same of sequence flows. */
  readonly flows: Readonly<Record<string, string>>;
  /** Element id → why it has none. */
  readonly unmapped: Readonly<Record<string, Failure>>;
  readonly reason: string;
}

export type Command =
  | StartCommand
  | NoteRestartCommand
  | CompleteJobCommand
  | FailJobCommand
  | ThrowJobErrorCommand
  | CompleteTaskCommand
  | ClaimTaskCommand
  | UnclaimTaskCommand
  | AssignTaskCommand
  | UpdateTaskCommand
  | FireTimerCommand
  | MoveTimerCommand
  | TriggerCommand
  | CompleteChildCommand
  | ChildThrowCommand
  | FailChildCommand
  | CompleteRulesCommand
  | FailRulesCommand
  | ResolveIncidentCommand
  | SetVariablesCommand
  | CancelInstanceCommand
  | SuspendCommand
  | MoveTokenCommand
  | ActivateAdHocCommand
  | MigrateCommand;

/** What enters with every command instead of a clock and a random source. */
export interface CommandContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly timeZone: string;
  /** Element transitions after which one command is stopped by an incident; 10,000 where absent. */
  readonly stepBudget?: number;
}

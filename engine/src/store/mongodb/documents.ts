import type { WorkKind } from '../../kernel/index.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type {
  InstanceRow,
  StartSubscription,
  StoredAnswer,
  StoredResource,
} from '../../ports/index.ts';

/** Who wants something that only one commit may have: a claim, or an outgoing command. */
export interface Reservation {
  /** Of an instance or entity. */
  readonly instanceId: string;
  /** At which it must still stand for the commit to win. */
  readonly revision: number;
  /** As found there; a rival that gives up on the commit makes it higher. */
  readonly fence: number;
  /** Id of the attempt to commit: of one only. */
  readonly commit: string;
}

/**
 * Where a commit happens: an instance or an entity. `revision` 0 is a seat: nothing yet, but a
 * fence against what must not begin.
 */
export interface HomeDocument {
  readonly _id: string;
  readonly revision: number;
  readonly fence: number;
  /** Of the commit that wrote this revision. */
  readonly commit?: string;
  readonly headHash?: string;
  /** The archive that has taken an instance over: of the rest only the head is left. */
  readonly archive?: string;
  readonly snapshot?: string;
  /** The commit that wrote this revision, until all of it stands in the other collections. */
  readonly outbox?: OutboxDocument;
}

export interface InstanceDocument extends HomeDocument, Partial<Omit<InstanceRow, 'id'>> {}

export interface EntityDocument extends HomeDocument {
  /** `EntityFields` as JSON text. */
  readonly fields?: string;
  /** `fieldKey` of each field. */
  readonly keys?: readonly string[];
}

export interface OutboxDocument {
  readonly commit: string;
  /** Epoch milliseconds by the clock of the process that committed. */
  readonly at: number;
  /** `FanOut` as JSON text. */
  readonly content: string;
}

export interface BatchDocument extends Omit<HistoryBatch, 'format' | 'detached'> {
  /** `<instanceId>:<revision>`, of an instance or entity */
  readonly _id: string;
  readonly commit: string;
  /** JSON text. */
  readonly detached?: string;
}

/**
 * A work item, or what is left of one (`kind` "gone"). Whatever writes it states the revision of
 * its commit and is ignored where a later one has written: see docs/adr on the commit protocol.
 */
export interface WorkDocument extends Partial<WorkFields> {
  /** `<kind>/<id of the item>` */
  readonly _id: string;
  readonly kind: WorkKind | 'gone';
  readonly instanceId: string;
  readonly revision: number;
  readonly gone?: Date;
}

/** What queries ask for, and the item itself as JSON text. */
export interface WorkFields {
  readonly item: string;
  readonly processId: string;
  readonly element: string;
  readonly businessKey: string;
  readonly createdAt: number;
  readonly type: string;
  readonly blocked: boolean;
  readonly notBefore: number;
  /** When it may be handed out: the later of `notBefore` and `lockedUntil`. */
  readonly availableAt: number;
  readonly lockedBy: string;
  readonly lockedUntil: number;
  /** Of the call of `lockJobs` that holds it. */
  readonly lock: string;
  readonly attempt: number;
  readonly assignee: string;
  readonly groups: readonly string[];
  readonly users: readonly string[];
  /** Epoch milliseconds, also of timers; tasks without: `NO_DUE`. */
  readonly due: number;
  /** The negated priority, so that the most urgent comes first. */
  readonly rank: number;
  readonly name: string;
  readonly correlationKey: string;
  readonly conversation: string;
}

/** Stays behind when it is carried out or deleted, as a mark that a late fan-out finds. */
export interface OutgoingDocument {
  readonly _id: string;
  /** Of the commit that put it in; for one of the outside, an id of its own. */
  readonly commit: string;
  readonly live?: true;
  readonly createdAt?: number;
  /** Microseconds, rising within a process: the order of those made in one millisecond. */
  readonly sequence?: number;
  /** JSON text. */
  readonly command?: string;
  /** See `wayOf`. */
  readonly way?: string;
  readonly reserved?: Reservation;
  readonly gone?: Date;
}

export interface ClaimDocument {
  /** The key. */
  readonly _id: string;
  readonly owner: string;
  /** That made the claim, so that only this claim is released. */
  readonly commit: string;
  /** Until the commit has won. */
  readonly pending?: Reservation;
}

export interface MessageDocument {
  readonly _id: string;
  readonly name?: string;
  readonly correlationKey?: string;
  readonly conversation?: string;
  readonly expiresAt: number;
  /** JSON text. */
  readonly message: string;
}

export interface AnswerDocument extends Omit<StoredAnswer, 'id'> {
  readonly _id: string;
}

/** All of one deployment; the number is the only thing that two deployments fight for. */
export interface DeploymentDocument {
  /** 1, 2, … */
  readonly _id: number;
  readonly definitions: readonly DeployedDefinition[];
  readonly resources: readonly StoredResource[];
}

export interface DeployedDefinition {
  readonly processId: string;
  readonly version: number;
  readonly name?: string;
  readonly file: string;
  readonly digest: string;
  readonly deployedAt: number;
}

export interface FileDocument {
  /** Digest. */
  readonly _id: string;
  readonly xml: string;
}

export interface StartDocument {
  /** Process id. */
  readonly _id: string;
  readonly subscriptions: readonly StartSubscription[];
}

export interface SealDocument {
  /** 1, 2, … */
  readonly _id: number;
  readonly seal: string;
}

/** Whatever JSON can carry, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** A job as it was handed out. */
export interface Job {
  /** Id for everything that is done with the job. */
  readonly key: string;
  readonly type: string;
  readonly instanceId: string;
  readonly processId: string;
  readonly element: string;
  readonly variables: Variables;
  readonly headers: Readonly<Record<string, string>>;
  /** Tries that are left, this one among them. */
  readonly retries: number;
  readonly businessKey?: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The same at every attempt: what is done outside once is known again by it. */
  readonly idempotencyKey: string;
  readonly worker: string;
  /** Epoch milliseconds, by the clock of the server. */
  readonly lockedUntil: number;
}

/** Does the work of a job; what it gives becomes variables of the process. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<Variables | void>;

import type { Variables } from './job.ts';

/** Thrown by a handler: throws a BPMN error at the job's element, for its boundary events. */
export class BpmnError extends Error {
  readonly code: string;
  readonly variables: Variables | undefined;
  constructor(code: string, message = code, variables?: Variables) {
    super(message);
    this.name = 'BpmnError';
    this.code = code;
    this.variables = variables;
  }
}

export interface FailureOptions {
  /** Tries that are left from now on; one fewer than before where absent, 0: an incident at once. */
  readonly retries?: number;
  /** Milliseconds before the next try; doubling from one second where absent. */
  readonly backoff?: number;
}

/** Thrown by a handler that knows more of its failure than a message. */
export class JobFailure extends Error {
  readonly options: FailureOptions;
  constructor(message: string, options: FailureOptions = {}) {
    super(message);
    this.name = 'JobFailure';
    this.options = options;
  }
}

/** What the server says went wrong; `code` is stable and stands in its docs/errors.md. */
export class ServerProblem extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = 'ServerProblem';
    this.status = status;
    this.code = code;
  }
}

/** A failure is a value: it becomes an incident, a refusal or an exit status, never lost work. */
export interface Failure {
  /** Stable; stands in the catalogue (`errors/catalogue.ts`, `docs/errors.md`). */
  readonly code: string;
  /** "Expected …, but …", naming the element and the file where there is one. */
  readonly message: string;
  readonly elementId?: string;
  readonly file?: string;
  readonly line?: number;
  /** What to do about it, one sentence. */
  readonly mend?: string;
}

export type Result<T, F = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = <F>(failure: F): Result<never, F> => ({ ok: false, failure });

/** A failure on its way through code that throws (promises, the embeddable API). */
export class WaybillError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'WaybillError';
    this.failure = failure;
  }
  get code(): string {
    return this.failure.code;
  }
}

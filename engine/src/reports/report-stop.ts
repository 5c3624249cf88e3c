import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { REPORT_ERRORS } from '../errors/report-errors.ts';
import { reportFailure } from './report-failure.ts';

/** Leaves the reading or run of a report from deep inside; never passes `stoppable`. */
export class ReportStop extends Error {
  readonly failure: Failure;
  constructor(code: keyof typeof REPORT_ERRORS, message: string) {
    super(message);
    this.failure = reportFailure(code, message);
  }
}

export function stoppable<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (stop) {
    if (stop instanceof ReportStop) return fail(stop.failure);
    throw stop;
  }
}

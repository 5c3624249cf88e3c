import { REPORT_ERRORS } from '../errors/report-errors.ts';
import type { Failure } from '../errors/failure.ts';

export const reportFailure = (code: keyof typeof REPORT_ERRORS, message: string): Failure => ({
  code,
  message,
  mend: REPORT_ERRORS[code].mend,
});

import type { Variables } from '../../model/index.ts';
import type { ReportSubject } from '../../reports/index.ts';

/** What expressions of a report see of one thing, and which thing that is. */
export interface SourceRow {
  readonly values: Variables;
  readonly subject: ReportSubject;
}

import type { ReportResult } from '../../api/run-report.ts';
import { inPath } from '../../api/in-path.ts';

type Subject = NonNullable<ReportResult['subjects']>['items'][number];

/** The page that shows a thing which a report has counted. */
export function addressOf({ kind, id }: Subject): string {
  switch (kind) {
    case 'record':
      return `/records/${inPath(id)}`;
    case 'instance':
      return `/operations/${encodeURIComponent(id)}`;
    case 'task':
      return `/inbox/${encodeURIComponent(id)}`;
    case 'entry':
      return `/ledger/${encodeURIComponent(id)}`;
    case 'clause':
      return `/policies?clause=${encodeURIComponent(id)}`;
  }
}

import type { Json } from '../../model/index.ts';
import { REPORT_LIMITS } from '../limits.ts';
import type { ReportSubject, ReportSubjects } from '../result.ts';

/** What is counted in one row of the report, each thing once. */
export interface SubjectsOfRow {
  readonly add: (keys: readonly Json[], subject: ReportSubject) => void;
  readonly told: () => ReportSubjects;
}

/** `row`: the values that it is grouped by, in the order of the groups. */
export function createSubjects(row: readonly Json[]): SubjectsOfRow {
  const wanted = JSON.stringify(row);
  const found = new Map<string, ReportSubject>();
  return {
    add: (keys, subject) => {
      if (JSON.stringify(keys) === wanted) found.set(`${subject.kind} ${subject.id}`, subject);
    },
    told: () => {
      const items = [...found.values()].slice(0, REPORT_LIMITS.subjects);
      return { items, leftOut: found.size - items.length };
    },
  };
}

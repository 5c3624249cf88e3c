import { PARSE_ERRORS } from '../errors/parse-errors.ts';
import { idOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import type { ParseErrorCode, Problem } from './problem.ts';

export interface Finding {
  readonly code: ParseErrorCode;
  /** Where: the element itself or one inside the element that has an id. */
  readonly at?: ModdleElement | undefined;
  readonly message: string;
  /** Where the catalogue's own mend is too general. */
  readonly mend?: string | undefined;
  readonly line?: number | undefined;
  readonly elementId?: string | undefined;
}

export interface Reporter {
  readonly error: (finding: Finding) => void;
  readonly warning: (finding: Finding) => void;
  readonly lineOf: (element: ModdleElement | undefined) => number | undefined;
  readonly problems: () => readonly Problem[];
  readonly hasErrors: () => boolean;
}

/** More than anybody reads, and few enough to print. */
const MAX_PROBLEMS = 1_000;

/** Gathers the problems of one file, each once, in the order of their lines. */
export function createReporter(
  file: string | undefined,
  lines: ReadonlyMap<string, number>,
): Reporter {
  const found = new Map<string, Problem>();
  const more = { error: 0, warning: 0 };
  const lineOf = (element: ModdleElement | undefined): number | undefined =>
    lines.get(idOf(nearestWithId(element)));
  const add = (severity: Problem['severity'], finding: Finding): void => {
    const elementId = finding.elementId ?? (idOf(nearestWithId(finding.at)) || undefined);
    const line = finding.line ?? (elementId ? lines.get(elementId) : undefined);
    const key = JSON.stringify([finding.code, elementId, finding.message]);
    if (found.has(key)) return;
    if (found.size >= MAX_PROBLEMS) {
      more[severity] += 1;
      return;
    }
    found.set(key, {
      severity,
      code: finding.code,
      ...(elementId === undefined ? {} : { elementId }),
      ...(line === undefined ? {} : { line }),
      message: finding.message,
      mend: finding.mend ?? PARSE_ERRORS[finding.code].mend,
      ...(file === undefined ? {} : { file }),
    });
  };
  return {
    error: (finding) => add('error', finding),
    warning: (finding) => add('warning', finding),
    lineOf,
    problems: () => [
      ...[...found.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ...leftOut(more, file),
    ],
    hasErrors: () =>
      more.error > 0 || [...found.values()].some((problem) => problem.severity === 'error'),
  };
}

function leftOut(
  { error, warning }: Readonly<Record<Problem['severity'], number>>,
  file: string | undefined,
): readonly Problem[] {
  if (error + warning === 0) return [];
  const problem: Problem = {
    severity: error > 0 ? 'error' : 'warning',
    code: 'BPMN_MORE_PROBLEMS',
    message: `Expected at most ${MAX_PROBLEMS} problems, but there are ${error} more errors and ${warning} more warnings.`,
    mend: PARSE_ERRORS.BPMN_MORE_PROBLEMS.mend,
  };
  return [file === undefined ? problem : { ...problem, file }];
}

function nearestWithId(element: ModdleElement | undefined): ModdleElement | undefined {
  let current = element;
  while (current && idOf(current) === '') current = current.$parent;
  return current;
}

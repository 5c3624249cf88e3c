import type { Analysis, Overlap } from '@waybill/engine/rules';
import { columnOfPart } from '../table/terms.ts';
import type { Problem } from './check-request.ts';
import type { CheckedRules } from './use-check.ts';

/** Where the table shows what was found. */
export interface Findings {
  /** By `<row> <column key>`. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** By row: what concerns the rule as a whole. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
  /** What concerns no one rule. */
  readonly whole: readonly Problem[];
  /** By id of a rule. */
  readonly overlaps: ReadonlyMap<string, readonly Overlap[]>;
  readonly neverWin: ReadonlySet<string>;
}

export const cellKey = (row: number, column: string): string => `${row} ${column}`;

/** Problems and overlaps at the cells and rows that they are about. */
export function findingsOf(
  { problems, analysis, rules = [] }: Partial<CheckedRules>,
  tell: (problem: Problem) => string,
): Findings {
  const cells = new Map<string, string[]>();
  const rows = new Map<number, string[]>();
  const whole: Problem[] = [];
  for (const problem of problems ?? []) {
    const [, part, index = '', ...inside] = (problem.at ?? '').split('/');
    const row = Number(index);
    const rule = part === 'rules' && index !== '' ? rules[row] : undefined;
    if (!rule) whole.push(problem);
    else {
      const column =
        columnOf(inside, (at) => columnOfPart(rule, at)) ?? missingIn(inside, problem.message);
      if (column === undefined) append(rows, row, tell(problem));
      else append(cells, cellKey(row, column), tell(problem));
    }
  }
  return {
    ...{ cells, rows, whole, overlaps: overlapsOf(analysis) },
    neverWin: new Set(analysis?.complete === true ? analysis.neverWin : []),
  };
}

function columnOf(
  [part, name, at = '']: readonly string[],
  partOf: (at: number) => string,
): string | undefined {
  if (part === 'conditions') return name === 'all' && at !== '' ? partOf(Number(at)) : 'rest';
  if (part === 'event') return name === 'params' && at !== '' ? `out:${at}` : undefined;
  if (part === 'title') return `title:${name ?? 'zh'}`;
  return part === 'priority' || part === 'policy' ? part : undefined;
}

/** An output that the schema asks for and the rule does not give is told of all outputs together. */
function missingIn([part, name]: readonly string[], message: string): string | undefined {
  const missing = /has no '([^']+)'/.exec(message)?.[1];
  return part === 'event' && name === 'params' && missing !== undefined
    ? `out:${missing}`
    : undefined;
}

function overlapsOf(analysis: Analysis | undefined): Findings['overlaps'] {
  const overlaps = new Map<string, Overlap[]>();
  for (const overlap of analysis?.overlaps ?? [])
    for (const rule of overlap.rules) append(overlaps, rule, overlap);
  return overlaps;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

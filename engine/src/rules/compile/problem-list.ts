import { LIMITS } from '../limits.ts';
import type { RulesErrorCode } from '../refuse.ts';
import { problem } from '../refuse.ts';
import type { RuleProblem } from '../rule-problem.ts';

/** From the rule set inwards. */
export type Path = readonly (string | number)[];

/** Everything that is wrong with one rule set, each with where it stands. */
export interface ProblemList {
  /** "rule set 'x' version '1'" */
  readonly setName: string;
  readonly found: readonly RuleProblem[];
  readonly add: (problems: readonly RuleProblem[]) => void;
  /**
   * `sentence` gets the place: "'/rules/0/conditions/all/1' of rule 'r' of rule set …"; `inside` is a
   * JSON pointer from there to what is wrong with it.
   */
  readonly report: (
    code: RulesErrorCode,
    path: Path,
    sentence: (at: string) => string,
    inside?: string,
  ) => void;
}

export function problemList(
  setName: string,
  rules: readonly { readonly id: string }[],
): ProblemList {
  const found: RuleProblem[] = [];
  return {
    setName,
    found,
    add: (problems) => found.push(...problems.slice(0, LIMITS.problems - found.length)),
    report: (code, path, sentence, inside = '') => {
      if (found.length >= LIMITS.problems) return;
      const rule = path[0] === 'rules' ? rules[Number(path[1])] : undefined;
      const of = rule === undefined ? setName : `rule '${rule.id}' of ${setName}`;
      const at = pointer(path);
      found.push({ ...problem(code, sentence(`'${at}' of ${of}`)), at: `${at}${inside}` });
    },
  };
}

const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const shortened = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 80)}…` : text;

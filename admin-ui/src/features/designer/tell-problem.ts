import type { Language } from '../../i18n/languages.ts';
import type { FoundProblem } from './marks-of.ts';
import { PROBLEMS_ZH } from './problems-zh.ts';

/** The problem in the reader's language; the engine's own sentence where there is none in it. */
export function tellProblem(problem: FoundProblem, language: Language): string {
  const { code, message, mend = '' } = problem;
  const told = language === 'zh' ? PROBLEMS_ZH[code] : undefined;
  return told === undefined ? `${message} ${mend}`.trim() : `${told}${detailOf(problem)}`;
}

/** Where in the text, or which name: what only the engine's sentence says. */
function detailOf({ message }: FoundProblem): string {
  const [, line, column, found] =
    /at line (\d+), column (\d+)(?:, but found '(.*?)')?/.exec(message) ?? [];
  if (line !== undefined && column !== undefined)
    return `（第 ${line} 行第 ${column} 列${found === undefined ? '' : `，“${found}”处`}）`;
  const [, name] = /nothing writes "(.*)"\.$/.exec(message) ?? [];
  return name === undefined ? '' : `（${name}）`;
}

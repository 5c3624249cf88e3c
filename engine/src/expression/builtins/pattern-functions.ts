import { LIMITS } from '../limits.ts';
import type { Run } from '../run.ts';
import { charge, checkListLength, checkStringLength, EvaluationStop, warn } from '../run.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { optional, string } from './param.ts';
import type { Pattern } from './pattern.ts';
import { compilePattern } from './pattern.ts';
import { expandReplacement } from './replacement.ts';
import { four, three, two } from './signature.ts';

/** String functions with regular expressions (DMN 1.5, 10.3.4.3, and Camunda's `extract`). */
export const PATTERN_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'matches',
    three(
      string('input'),
      string('pattern'),
      optional(string('flags')),
      (run, input, source, flags) => {
        const pattern = prepare(run, input, { source, flags });
        return pattern && pattern.regex.matcher(input).find();
      },
    ),
  ),
  builtin(
    'replace',
    four(
      [string('input'), string('pattern'), string('replacement'), optional(string('flags'))],
      (run, [input, source, replacement, flags]) => {
        const pattern = prepare(run, input, { source, flags });
        return pattern && replaceAll(pattern, input, replacement);
      },
    ),
  ),
  builtin(
    'split',
    two(string('string'), string('delimiter'), (run, input, source) => {
      const pattern = prepare(run, input, { source, flags: undefined });
      return pattern && split(pattern, input);
    }),
  ),
  builtin(
    'extract',
    two(string('string'), string('pattern'), (run, input, source) => {
      const pattern = prepare(run, input, { source, flags: undefined });
      return pattern && matchesOf(pattern, input).map((match) => match.text);
    }),
  ),
];

interface Wanted {
  readonly source: string;
  readonly flags: string | undefined;
}

/** The pattern, after the work it will do on the input has been paid for. */
function prepare(run: Run, input: string, { source, flags }: Wanted): Pattern | null {
  charge(run, 1 + (source.length >> 3));
  const pattern = compilePattern(source, flags ?? '');
  if (!pattern) charge(run, 200);
  if (!pattern) return warn(run, `'${source.slice(0, 60)}' is no regular expression.`);
  payForPattern(run, `${flags ?? ''}/${source}`, pattern.size);
  const work = input.length * pattern.size;
  if (work > LIMITS.matchWork) {
    throw new EvaluationStop(
      'EXPRESSION_BUDGET',
      'Expected a shorter text or a simpler regular expression, but the match is past the bound.',
    );
  }
  charge(run, work >> 4);
  return pattern;
}

/** Once in a run, whether or not the pattern is still kept, so that a replay counts the same. */
function payForPattern(run: Run, key: string, size: number): void {
  run.patterns ??= new Set();
  if (run.patterns.has(key)) return;
  run.patterns.add(key);
  charge(run, 500 + 5 * size);
}

interface Match {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

function matchesOf({ regex }: Pattern, input: string): readonly Match[] {
  const matcher = regex.matcher(input);
  const count = matcher.groupCount();
  const matches: Match[] = [];
  while (matcher.find()) {
    const groups = Array.from({ length: count + 1 }, (_, index) => matcher.group(index));
    matches.push({ text: groups[0] ?? '', start: matcher.start(), end: matcher.end(), groups });
    checkListLength(matches.length);
  }
  return matches;
}

function replaceAll(pattern: Pattern, input: string, replacement: string): string {
  let text = '';
  let from = 0;
  for (const { start, end, groups } of matchesOf(pattern, input)) {
    text += input.slice(from, start) + expandReplacement(replacement, groups);
    checkStringLength(text.length);
    from = end;
  }
  checkStringLength(text.length + input.length - from);
  return text + input.slice(from);
}

function split(pattern: Pattern, input: string): Value {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of matchesOf(pattern, input)) {
    const empty = start === end;
    if (empty && (start === 0 || start === input.length)) continue;
    parts.push(input.slice(from, start));
    from = end;
  }
  return [...parts, input.slice(from)];
}

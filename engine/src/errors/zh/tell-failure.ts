import type { ErrorEntry } from '../error-entry.ts';
import type { Failure } from '../failure.ts';
import { ERROR_CATALOGUE_ZH } from './catalogue.ts';
import { phraseIn } from './phrases.ts';
import { SENTENCE_PHRASES } from './sentence-phrases.ts';

const catalogue: Readonly<Partial<Record<string, ErrorEntry>>> = ERROR_CATALOGUE_ZH;
const phrases: Readonly<Partial<Record<string, (typeof SENTENCE_PHRASES)['INTAKE_TEST']>>> =
  SENTENCE_PHRASES;

export interface ToldFailure {
  /** What happened, with the values of the case where they can be told. */
  readonly sentence: string;
  readonly mend: string;
}

/** A failure in Chinese; undefined where its code is not in the catalogue. */
export function tellFailure({
  code,
  message,
}: Pick<Failure, 'code' | 'message'>): ToldFailure | undefined {
  const entry = catalogue[code];
  if (!entry) return undefined;
  const own = phraseIn(phrases[code] ?? [], message);
  return { sentence: own ?? withNames(entry.meaning, namesIn(message)), mend: entry.mend };
}

const MOST_NAMES = 3;

/** What the engine quotes: ids, names and values as they were given, and places in a text. */
function namesIn(message: string): readonly string[] {
  const [, line, column] = /\bat line (\d+), column (\d+)/.exec(message) ?? [];
  const place = line && column ? [`第 ${line} 行第 ${column} 列`] : [];
  const quoted = [...message.matchAll(/(?<!\w)(["'])(.{1,80}?)\1(?!\w)/g)].map((found) => found[2]);
  return [...new Set([...place, ...quoted.filter((one) => one !== undefined)])].slice(
    0,
    MOST_NAMES,
  );
}

const withNames = (meaning: string, names: readonly string[]): string =>
  names.length === 0 ? meaning : `${meaning.replace(/。$/, '')}（${names.join('、')}）。`;

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CATALOGUE } from '../../engine/src/errors/catalogue.ts';
import type { ErrorEntry } from '../../engine/src/errors/error-entry.ts';
import { ERROR_CATALOGUE_ZH } from '../../engine/src/errors/zh/catalogue.ts';
import { errorsPage, errorsPageZh } from '../../scripts/errors-page.ts';
import { sourceFiles } from './source-files.ts';

const catalogue: Readonly<Record<string, ErrorEntry>> = ERROR_CATALOGUE;
const chinese: Readonly<Record<string, ErrorEntry>> = ERROR_CATALOGUE_ZH;
const codes = Object.keys(catalogue);

describe('the error catalogue', () => {
  it('is what docs/errors.md lists (npm run docs:errors)', () => {
    expect(readFileSync('docs/errors.md', 'utf8')).toBe(errorsPage(catalogue));
  });

  it('gives every code a meaning and a mend that are sentences', () => {
    expect(codes.length).toBeGreaterThan(0);
    const poor = codes.filter((code) => {
      const entry = catalogue[code];
      return !(
        isSentence(entry?.meaning) &&
        isSentence(entry?.mend) &&
        /^[A-Z][A-Z0-9_]+$/.test(code)
      );
    });
    expect(poor).toEqual([]);
  });

  it('is what docs/errors.zh.md lists in Chinese (npm run docs:errors)', () => {
    expect(readFileSync('docs/errors.zh.md', 'utf8')).toBe(errorsPageZh(chinese));
  });

  it('says every code in Chinese too, in whole sentences with Chinese punctuation', () => {
    expect(Object.keys(chinese).toSorted()).toEqual(codes.toSorted());
    const poor = codes.filter((code) => {
      const entry = chinese[code];
      return !isChineseSentence(entry?.meaning) || !isChineseSentence(entry?.mend);
    });
    expect(poor).toEqual([]);
  });

  it('holds every code once, in one area', () => {
    const areas = sourceFiles(['engine/src/errors/*-errors.ts']);
    const defined = areas.flatMap(({ text }) =>
      [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{/gm)].map((match) => match[1]),
    );
    expect(defined.toSorted()).toEqual(codes.toSorted());
  });

  it('has no code that the engine never gives', () => {
    const engine = sourceFiles(
      ['engine/src/**/*.ts', 'server/src/**/*.ts'],
      (path) => !path.startsWith('engine/src/errors/') && !path.endsWith('/status-of.ts'),
    )
      .map(({ text }) => text)
      .join('\n');
    expect(codes.filter((code) => !engine.includes(code))).toEqual([]);
  });

  it('knows every code that the engine gives', () => {
    const files = sourceFiles(['engine/src/**/*.ts'], (path) => !path.endsWith('.test.ts'));
    const given = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\bcode: '([A-Z][A-Z0-9_]+)'/g)].map((match) => ({ path, code: match[1] })),
    );
    expect(given.filter(({ code }) => code === undefined || !(code in catalogue))).toEqual([]);
  });
});

/** Ends as a sentence does, and no Chinese character is followed by a half-width mark. */
const isChineseSentence = (text = ''): boolean =>
  /^\S.*\p{Script=Han}.*。$/u.test(text) && !/\p{Script=Han}[,;:!?.](\s|$)/u.test(text);

const isSentence = (text: string | undefined): boolean => /^\S.*[.:]$/.test(text ?? '');

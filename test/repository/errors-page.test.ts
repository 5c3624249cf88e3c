import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CATALOGUE } from '../../engine/src/errors/catalogue.ts';
import type { ErrorEntry } from '../../engine/src/errors/error-entry.ts';
import { errorsPage } from '../../scripts/errors-page.ts';
import { sourceFiles } from './source-files.ts';

const catalogue: Readonly<Record<string, ErrorEntry>> = ERROR_CATALOGUE;
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

const isSentence = (text: string | undefined): boolean => /^\S.*[.:]$/.test(text ?? '');

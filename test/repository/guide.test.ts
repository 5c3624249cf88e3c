import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const guides = sourceFiles(['docs/guide/*.md']);
const pictures = readdirSync('docs/guide/pictures');

const USERS = ['clerk', 'manager', 'expert', 'process-owner', 'auditor', 'administrator'];
const textOf = (name: string): string =>
  guides.find(({ path }) => path === `docs/guide/${name}`)?.text ?? '';
const shownIn = (name: string): readonly string[] =>
  [...textOf(name).matchAll(/!\[[^\]]+\]\(pictures\/([^)]+)\)/g)].flatMap(([, file]) => file ?? []);
const shape = (text: string): readonly string[] =>
  [...text.matchAll(/^(#+|\d+\.|-|!\[|```)/gm)].flatMap(([, sign]) => sign ?? []);

/** Bytes of all pictures. */
const MOST = 4_000_000;

describe('the guide', () => {
  it('has for each kind of user a page in both languages, listed in both lists', () => {
    const pages = guides.map(({ path }) => basename(path)).sort();
    const expected = [...USERS, 'README'].flatMap((user) => [`${user}.md`, `${user}.zh.md`]);
    expect(pages).toEqual(expected.sort());
    for (const user of USERS) {
      expect(textOf('README.md')).toContain(`(${user}.md)`);
      expect(textOf('README.zh.md')).toContain(`(${user}.zh.md)`);
    }
  });

  it.each(USERS)('says the same to the %s in both languages, and fits two screens', (user) => {
    const [english, chinese] = [textOf(`${user}.md`), textOf(`${user}.zh.md`)];
    expect(shape(english)).toEqual(shape(chinese));
    expect(english.split('\n').length).toBeLessThanOrEqual(100);
    expect(english).toContain(`(${user}.zh.md)`);
    expect(chinese).toContain(`(${user}.md)`);
  });

  it.each(USERS)('shows the %s pictures in the language of the text', (user) => {
    const english = shownIn(`${user}.md`);
    expect(english.length).toBeGreaterThanOrEqual(2);
    expect(shownIn(`${user}.zh.md`)).toEqual(english.map((name) => name.replace('.en.', '.zh.')));
    expect(
      english.filter((name) => !name.startsWith(`${user}-`) || !name.includes('.en.')),
    ).toEqual([]);
  });

  it('has every picture that it shows, shows every one it has, and is small', () => {
    const shown = guides.flatMap(({ path }) => shownIn(basename(path)));
    expect([...pictures].sort()).toEqual([...shown].sort());
    const bytes = pictures.map((name) => statSync(`docs/guide/pictures/${name}`).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
  });
});

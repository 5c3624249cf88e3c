import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../server/src/contract/index.ts';

const source = new URL('../../admin-ui/src/', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const folders = files
  .filter((file) => file.endsWith('words.zh.json'))
  .map((file) => file.slice(0, -'words.zh.json'.length));

type Words = { readonly [name: string]: string | Words };

const wordsOf = (folder: string, language: string): Words =>
  JSON.parse(readFileSync(join(source, folder, `words.${language}.json`), 'utf8')) as Words;

/** Every key with its text, as `status.active`. */
function texts(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : texts(value, `${path}${name}.`),
  );
}

const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name = '']) => name).sort();

describe('the words of the pages', () => {
  it('are found', () => {
    expect(folders.length).toBeGreaterThan(5);
    const english = files.filter((file) => file.endsWith('words.en.json'));
    expect(english).toHaveLength(folders.length);
  });

  it('have folders whose names, which are their namespaces, differ', () => {
    const names = folders.map((folder) => folder.split('/').at(-2));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(folders)('say the same in both languages: %s', (folder) => {
    const chinese = new Map(texts(wordsOf(folder, 'zh')));
    const english = new Map(texts(wordsOf(folder, 'en')));
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    for (const [key, text] of chinese) {
      expect(text, key).not.toBe('');
      expect(placesIn(english.get(key) ?? ''), key).toEqual(placesIn(text));
    }
  });

  it('name every route for readers of the access log', () => {
    const words = wordsOf('features/administration/route-names/', 'zh');
    const closed = Object.entries(ROUTES).filter(
      ([, route]) => typeof route.permission !== 'string',
    );
    expect(closed.map(([name]) => name).filter((name) => words[name] === undefined)).toEqual([]);
  });
});

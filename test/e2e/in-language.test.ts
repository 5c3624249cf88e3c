import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../admin-ui/src/parts/in-language.ts';

const CALENDARS = new URL('../../rules/calendars/', import.meta.url);

describe('a text that says the same in two languages', () => {
  it.each(readdirSync(CALENDARS))('tells each reader theirs of %s', (name) => {
    const { source } = JSON.parse(readFileSync(new URL(name, CALENDARS), 'utf8')) as {
      readonly source: string;
    };
    expect(inLanguage(source, 'en')).toMatch(/^[\x20-\x7e]+ Verify before use\.$/);
    expect(inLanguage(source, 'zh')).toMatch(/^[^ ].*。使用前请核对。$/);
    expect(inLanguage(source, 'zh')).not.toContain('Verify');
  });

  it.each(['Holidays Act, s. 2', '《公众假期条例》。', '银行法 / 国民祝日法', ''])(
    'is left whole where it is in one: %s',
    (text) => {
      expect([inLanguage(text, 'zh'), inLanguage(text, 'en')]).toEqual([text, text]);
    },
  );
});

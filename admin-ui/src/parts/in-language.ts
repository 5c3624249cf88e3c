import type { Language } from '../i18n/languages.ts';

/** Parts that a text is written in, one language after the other: "English. / 中文。 English. / 中文。" */
const PARTED = / \/ |(?<=。) /;

const HAN = /\p{Script=Han}/u;

/** Of a text that says the same in Chinese and in another language, what is in the reader's; else the whole. */
export function inLanguage(text: string, language: Language): string {
  const parts = text.split(PARTED);
  const own = parts.filter((part) => HAN.test(part) === (language === 'zh'));
  return own.length === 0 || own.length === parts.length
    ? text
    : own.join(language === 'zh' ? '' : ' ');
}

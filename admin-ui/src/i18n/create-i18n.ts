import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { counted } from './counted.ts';
import { firstLanguage, keepLanguage, languages, type Language } from './languages.ts';

type Words = Readonly<Record<string, string | object>>;

/** Each folder keeps its words beside it: `words.zh.json` and `words.en.json`; its name is their namespace. */
const files = import.meta.glob<Words>('../**/words.*.json', { eager: true, import: 'default' });

export function createI18n(): i18n {
  const instance = i18next.createInstance();
  const first = firstLanguage();
  void instance.use(initReactI18next).init({
    lng: first,
    supportedLngs: [...languages],
    resources: Object.fromEntries(languages.map((language) => [language, wordsOf(language)])),
    defaultNS: 'parts',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instance.services.formatter?.add('counted', counted);
  keepLanguage(first);
  instance.on('languageChanged', (language) => keepLanguage(language === 'en' ? 'en' : 'zh'));
  return instance;
}

function wordsOf(language: Language): Record<string, Words> {
  const suffix = `/words.${language}.json`;
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.endsWith(suffix))
      .map(([path, words]) => [path.slice(0, -suffix.length).split('/').at(-1) ?? '', words]),
  );
}

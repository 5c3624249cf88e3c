import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

/** Chinese first; the browser's language decides until somebody chooses. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const key = 'waybill.language';

export function firstLanguage(): Language {
  const chosen = localStorage.getItem(key);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

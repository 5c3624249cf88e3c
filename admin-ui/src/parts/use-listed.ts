import { useLanguage } from './use-language.ts';

/** One text after the other, with the comma of the language between them. */
export function useListed(): (texts: readonly string[]) => string {
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  return (texts) => texts.join(comma);
}

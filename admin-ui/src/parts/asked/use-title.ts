import { useLanguage } from '../use-language.ts';
import type { AskedValue } from './asked-value.ts';

/** What people call a value; its name where nobody has said. */
export function useTitle(): (asked: Pick<AskedValue, 'name' | 'titles'>) => string {
  const language = useLanguage();
  return ({ name, titles }) => titles?.[language] ?? name;
}

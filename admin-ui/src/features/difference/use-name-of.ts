import { useTranslation } from 'react-i18next';
import type { ElementFacts } from '../../modeler/read-elements.ts';
import { useLanguage } from '../../parts/use-language.ts';

/** What people call an element; without a name, by its type. */
export function useNameOf(): (facts: ElementFacts | undefined) => string | undefined {
  const { t } = useTranslation('processes');
  const language = useLanguage();
  return (facts) =>
    facts &&
    ((language === 'en' ? facts.nameEn : undefined) ??
      facts.name ??
      t(`types.${facts.type}`, { defaultValue: facts.id }));
}

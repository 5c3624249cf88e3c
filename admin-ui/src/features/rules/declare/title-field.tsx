import { useTranslation } from 'react-i18next';
import { TextField } from '../cell/text-field.tsx';
import type { Words } from '../table/words.ts';

interface TitleFieldProps {
  /** As formulas have it. */
  readonly name: string;
  readonly title: Words;
  readonly language: keyof Words;
  readonly onTake: (title: Words) => void;
}

/** What people call a value, in one of the languages. */
export function TitleField({ name, title, language, onTake }: TitleFieldProps) {
  const { t } = useTranslation('rules');
  return (
    <TextField
      label={`${t(language === 'zh' ? 'nameZh' : 'nameEn')} ${name}`}
      value={title[language]}
      onTake={(text) => {
        if (text.trim() === '') return t('unread.missing');
        onTake({ ...title, [language]: text.trim() });
        return undefined;
      }}
    />
  );
}

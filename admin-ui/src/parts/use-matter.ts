import { useTranslation } from 'react-i18next';
import type { Task } from '../api/list-tasks.ts';
import { useLanguage } from './use-language.ts';

/** What a task is about where many have its name; without the full stop, as part of a line. */
export function useMatter(): (task: Pick<Task, 'matter'>) => string | undefined {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  return ({ matter }) => {
    if (matter === undefined) return undefined;
    const text = matter[language].replace(/[.。]$/, '');
    return matter.line === undefined ? text : t('matterOfLine', { line: matter.line, text });
  };
}

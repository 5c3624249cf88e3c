import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../use-language.ts';
import './problem.css';

interface OriginalProps {
  readonly sentence: string;
  readonly code?: string;
}

/** The sentence of the engine, or of another system, in English: for other readers on demand. */
export function Original({ sentence, code = '' }: OriginalProps) {
  const { t } = useTranslation('problem');
  if (useLanguage() === 'en') return `${sentence} ${code}`.trim();
  return (
    <details className="problem-original">
      <summary>
        {t('original')} {code}
      </summary>
      <Typography.Text type="secondary" copyable lang="en">
        {sentence}
      </Typography.Text>
    </details>
  );
}

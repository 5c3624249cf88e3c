import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import './problem.css';

interface OriginalProps {
  readonly sentence: string;
  readonly code?: string;
}

/** The sentence of the engine, or of another system, in its own language: opened on demand. */
export function Original({ sentence, code = '' }: OriginalProps) {
  const { t } = useTranslation('problem');
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

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { predictInstance } from '../../api/predict-instance.ts';
import { DateTime } from '../date-time.tsx';
import { useLanguage } from '../use-language.ts';
import './prediction.css';

interface PredictionProps {
  readonly instance: { readonly id: string; readonly status: string };
}

/** When a running instance will have ended, as four of five before it had, and how that is known. */
export function Prediction({ instance: { id, status } }: PredictionProps) {
  const { t } = useTranslation('prediction');
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['prediction', id],
    queryFn: ({ signal }) => predictInstance(id, signal),
    enabled: status === 'active',
    staleTime: 60_000,
  });
  if (data?.prediction === undefined) return null;
  const { by, told } = data.prediction;
  return (
    <p className="prediction">
      {t('by')} <DateTime at={new Date(by).toISOString()} time />
      <small>{told[language]}</small>
    </p>
  );
}

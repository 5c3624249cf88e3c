import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import { heatText, STEPS, type HeatKind } from './heat-of.ts';

interface HeatLegendProps {
  readonly kind: HeatKind;
  readonly highest: number;
}

/** What each strength stands for, in words beside its colour. */
export function HeatLegend({ kind, highest }: HeatLegendProps) {
  const { t } = useTranslation('operations');
  const language = useLanguage();
  const bound = (step: number): string => {
    const value = (highest * step) / STEPS;
    const counts = kind === 'count' || kind === 'incidents';
    return heatText(kind, counts ? Math.floor(value) : value, language);
  };
  // Where little happened, several strengths would be told by the same words.
  const told = Array.from({ length: STEPS }, (_, at) => at + 1).filter(
    (step) => step === STEPS || bound(step) !== bound(step + 1),
  );
  return (
    <dl className="heat-legend" aria-label={t(`heats.${kind}`)}>
      <dt>{t(`heats.${kind}`)}</dt>
      {told.map((step) => (
        <dd key={step}>
          <span className={`heat-swatch heat-swatch-${step}`} aria-hidden />
          {t('heatUpTo', { value: bound(step) })}
        </dd>
      ))}
    </dl>
  );
}

import type { Comparison } from '@waybill/server/contract';
import { useTranslation } from 'react-i18next';
import type { AskedValue } from '../../../parts/asked/asked-value.ts';

/** A comparison in words: days are not less than others, but earlier. */
export function useComparisonText() {
  const { t } = useTranslation('operations');
  return (comparison: Comparison, kind: AskedValue['kind'] = 'any'): string =>
    t(`condition.${kind === 'day' ? 'ofDays' : 'of'}.${comparison}`);
}

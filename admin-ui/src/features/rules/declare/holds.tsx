import { useTranslation } from 'react-i18next';
import { TextField } from '../cell/text-field.tsx';
import type { Words } from '../table/words.ts';
import { ChoicesField } from './choices-field.tsx';
import { hasUnit, measure } from './declare.ts';
import type { OneProps } from './declared-values.tsx';
import type { Declared } from './declared.ts';

export const holdsMore = ({ kind }: Declared): boolean =>
  kind === 'choice' || kind === 'other' || hasUnit(kind);

/** The unit of a number, the values of a choice. */
export function Holds({ set, side, onChange, one }: OneProps) {
  const { t } = useTranslation('rules');
  const { name, kind, unit } = one;
  if (kind === 'other') return <small>{t('declare.inJson')}</small>;
  if (kind === 'choice') return <ChoicesField {...{ set, side, onChange, one }} />;
  const field = (language: keyof Words) => (
    <TextField
      label={`${t(`declare.unit.${language}`)} ${name}`}
      placeholder={t(`declare.unit.${language}`)}
      value={unit[language]}
      style={{ width: 120 }}
      onTake={(text) => {
        const told = { ...unit, [language]: text.trim() };
        onChange((now) => measure(now, side, name, inBoth(told)));
        return undefined;
      }}
    />
  );
  return (
    <span className="declared-unit">
      <small>{t('declare.measuredIn')}</small>
      {field('zh')}
      {field('en')}
    </span>
  );
}

/** A unit that is told in one language alone is the same in the other, as days and kg often are. */
const inBoth = ({ zh, en }: Words): Words => ({ zh: zh || en, en: en || zh });

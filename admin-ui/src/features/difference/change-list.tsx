import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ElementFacts } from '../../modeler/read-elements.ts';
import { useLanguage } from '../../parts/use-language.ts';
import type { ChangeLine } from './changes-of.ts';
import { SIGNS } from './difference.ts';

interface ChangeListProps {
  readonly lines: readonly ChangeLine[];
  readonly onReveal: (elementId: string) => void;
}

/** Each difference in words; a click shows it in both diagrams. */
export function ChangeList({ lines, onReveal }: ChangeListProps) {
  const { t } = useTranslation('difference');
  if (lines.length === 0) return <p>{t('same')}</p>;
  return (
    <>
      <h2 className="difference-count">{t('count', { count: lines.length })}</h2>
      <ul className="difference-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <Tag color={COLOURS[line.change]}>
              {SIGNS[line.change]} {t(line.change)}
            </Tag>
            <Named line={line} onReveal={onReveal} />
            <Properties line={line} />
          </li>
        ))}
      </ul>
    </>
  );
}

const COLOURS = { added: 'green', removed: 'red', changed: 'orange' } as const;

function Named({ line: { id, facts, ends }, onReveal }: NamedProps) {
  const { t } = useTranslation('difference');
  const nameOf = useName();
  const type = facts?.type ?? '';
  const what = t(`types.${type}`, { ns: 'processes', defaultValue: type });
  const name = ends
    ? `${nameOf(ends.source) ?? '?'} → ${nameOf(ends.target) ?? '?'}`
    : (nameOf(facts) ?? id);
  return (
    <>
      {what}{' '}
      <button type="button" className="link-button" onClick={() => onReveal(id)}>
        {name}
      </button>
    </>
  );
}

interface NamedProps {
  readonly line: ChangeLine;
  readonly onReveal: (elementId: string) => void;
}

function Properties({ line: { properties } }: { readonly line: ChangeLine }) {
  const { t } = useTranslation('difference');
  if (properties.length === 0) return null;
  return (
    <ul>
      {properties.map(({ property, from, to }) => (
        <li key={property}>
          {t(`properties.${keyOf(property)}`, { defaultValue: property })}
          {t('colon')}
          {from === undefined ? t('nothing') : <del>{from}</del>}
          {' → '}
          {to === undefined ? t('nothing') : <ins>{to}</ins>}
        </li>
      ))}
    </ul>
  );
}

/** `definitions.0.value` is told as `definitions_value`: the words know no places in lists. */
const keyOf = (property: string): string => property.replace(/\.\d+/g, '').replace(/\W/g, '_');

function useName(): (facts: ElementFacts | undefined) => string | undefined {
  const language = useLanguage();
  return (facts) =>
    facts && ((language === 'en' ? facts.nameEn : undefined) ?? facts.name ?? facts.id);
}

import { useTranslation } from 'react-i18next';
import { ChangeTag } from './change-tag.tsx';
import type { ChangeLine } from './changes-of.ts';
import { PropertyList } from './property-list.tsx';
import { useNameOf } from './use-name-of.ts';
import { useValues } from './use-values.ts';

interface ChangeListProps {
  readonly lines: readonly ChangeLine[];
  readonly onReveal: (elementId: string) => void;
}

/** Each difference in words; a click shows it in both diagrams. */
export function ChangeList({ lines, onReveal }: ChangeListProps) {
  const { t } = useTranslation('difference');
  const tellOf = useValues();
  if (lines.length === 0) return <p>{t('same')}</p>;
  return (
    <>
      <h2 className="difference-count">{t('count', { count: lines.length })}</h2>
      <ul className="difference-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <ChangeTag change={line.change} />
            <Named line={line} onReveal={onReveal} />
            <PropertyList properties={line.properties} tell={tellOf(line)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Named({ line: { id, facts, ends }, onReveal }: NamedProps) {
  const { t } = useTranslation('difference');
  const nameOf = useNameOf();
  const type = facts?.type ?? '';
  const what = t(`types.${type}`, { ns: 'processes', defaultValue: type });
  const name = ends
    ? `${nameOf(ends.source) ?? '?'} → ${nameOf(ends.target) ?? '?'}`
    : facts?.name === undefined
      ? id
      : nameOf(facts);
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

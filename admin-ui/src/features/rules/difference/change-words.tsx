import {
  tellDuration,
  type CellTeller,
  type RuleDefinition,
  type RuleSet,
} from '@waybill/engine/rules';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import { gridColumn } from '../edit/grid-column.ts';
import { tellCell } from '../table/cells.ts';
import type { PartChange, RuleChange, SetDifference } from './compare-sets.ts';

interface ChangeWordsProps {
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly difference: SetDifference;
  readonly tellers: { readonly before: CellTeller; readonly after: CellTeller };
}

const COLOURS = { added: 'green', removed: 'red', changed: 'orange' } as const;

/** Each change in a line. */
export function ChangeWords({ difference, tellers }: ChangeWordsProps) {
  const { t } = useTranslation('rules');
  const { rules, parts } = difference;
  if (rules.length + parts.length === 0) return <p>{t('difference.same')}</p>;
  return (
    <ul className="rules-changes">
      {parts.map((part) => (
        <PartTold key={part.path.join()} part={part} />
      ))}
      {rules.map((rule) => (
        <RuleTold key={rule.id} {...{ rule, difference, tellers }} />
      ))}
    </ul>
  );
}

function PartTold({ part: { path, before, after } }: { readonly part: PartChange }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const told = (value: string): string => tellDuration(value, language) ?? value;
  const [first = '', ...rest] = path;
  const named = t(`difference.parts.${first}`, { defaultValue: first });
  return (
    <li>
      <Tag color="orange">≠</Tag>
      {[named, ...rest].join(' · ')}
      {t('colon')}
      <FromTo before={told(before)} after={told(after)} />
    </li>
  );
}

function FromTo({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      <del>{before === '' ? '–' : before}</del> → <ins>{after === '' ? '–' : after}</ins>
    </>
  );
}

interface RuleToldProps extends Pick<ChangeWordsProps, 'difference' | 'tellers'> {
  readonly rule: RuleChange;
}

function RuleTold({ rule, difference: { columns }, tellers }: RuleToldProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const { id, change, before, after, cells, moved } = rule;
  const titleOf = (one: RuleDefinition | undefined): string | undefined => one?.title?.[language];
  return (
    <li>
      <Tag color={COLOURS[change]}>{t(`difference.${change}`)}</Tag>
      {titleOf(after) ?? titleOf(before) ?? id}
      {moved ? ` (${t('difference.moved')})` : null}
      {cells.size === 0 ? null : (
        <ul>
          {columns
            .filter(({ key }) => cells.has(key))
            .map((column) => (
              <li key={column.key}>
                {gridColumn(column, { teller: tellers.after, language, t }).title}
                {t('colon')}
                <FromTo
                  before={before ? tellCell(tellers.before, before, column) : ''}
                  after={after ? tellCell(tellers.after, after, column) : ''}
                />
              </li>
            ))}
        </ul>
      )}
    </li>
  );
}

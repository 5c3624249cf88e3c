import { countryName } from '@waybill/engine/countries';
import type { Json } from '@waybill/server/contract';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Told } from '../asked/asked-by-value.ts';
import { useLanguage } from '../use-language.ts';
import { Value, type ValueWords } from '../values-table.tsx';
import './values-diff.css';

type Values = Readonly<Record<string, Json>>;

interface ValuesDiffProps {
  readonly values: Values;
  /** What they were before; absent: nothing is compared. */
  readonly before?: Values | undefined;
  /** What people call them and what they may be; their names where absent. */
  readonly told?: Told | undefined;
}

type Change = 'new' | 'changed' | 'gone' | 'same';

const UNTOLD: Told = () => undefined;

/** Values by name, with what changed said in words first. */
export function ValuesDiff({ values, before, told = UNTOLD }: ValuesDiffProps) {
  const { t } = useTranslation('values-diff');
  const words = useWords(told);
  const names = [...new Set([...Object.keys(values), ...Object.keys(before ?? {})])].sort();
  const rows = names.map((name) => ({ name, change: changeOf(name, values, before) }));
  const changedFirst = rows.toSorted((one, other) => rank(one.change) - rank(other.change));
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <table className="values-diff">
      <tbody>
        {changedFirst.map(({ name, change }) => (
          <tr key={name} className={`values-${change}`}>
            <th scope="row" title={name}>
              {words.titleOf(name, name)} {change === 'same' ? null : <Tag>{t(change)}</Tag>}
            </th>
            <td>
              {change === 'changed' ? (
                <del>
                  <Shown {...{ name, words }} value={before?.[name]} />
                </del>
              ) : null}
              <Shown {...{ name, words }} value={(change === 'gone' ? before : values)?.[name]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useWords(told: Told): ValueWords {
  const language = useLanguage();
  return {
    titleOf: (path, name) => {
      const title = told(path)?.titles?.[language];
      if (title === undefined) return name;
      // A part stands in what it is a part of, and need not name it again.
      return capital(path === name ? title : (title.split(' · ').at(-1) ?? title));
    },
    wordOf: (path, value) => {
      if (typeof value === 'object') return undefined;
      const label = told(path)?.labels[String(value)]?.[language];
      return label ?? (isCountry(path) ? countryName(String(value), language) : undefined);
    },
  };
}

/** Orders, customers and inquiries all call it so. */
const isCountry = (path: string): boolean => /(^|\.)country$/.test(path);

/** Rule sets write titles as they stand in a sentence. */
const capital = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

interface ShownProps {
  readonly name: string;
  readonly words: ValueWords;
  readonly value: Json | undefined;
}

/** Long values fold, so that one order does not bury the others. */
function Shown({ name, words, value = null }: ShownProps) {
  const { t } = useTranslation('values-diff');
  const text = textOf(value);
  const whole = <Value {...words} value={value === '' ? null : value} path={name} />;
  if (text.length <= SHORT) return whole;
  return (
    <details>
      <summary>
        {Array.isArray(value)
          ? t('items', { count: value.length })
          : typeof value === 'object' && value !== null
            ? t('values', { count: Object.keys(value).length })
            : `${text.slice(0, BEGINNING)}…`}
      </summary>
      {whole}
    </details>
  );
}

/** Characters as JSON that are read without opening anything. */
const SHORT = 160;
const BEGINNING = 120;

function changeOf(name: string, values: Values, before: Values | undefined): Change {
  if (before === undefined) return 'same';
  if (!Object.hasOwn(before, name)) return 'new';
  if (!Object.hasOwn(values, name)) return 'gone';
  return textOf(before[name]) === textOf(values[name]) ? 'same' : 'changed';
}

const rank = (change: Change): number => (change === 'same' ? 1 : 0);

const textOf = (value: Json | undefined): string => JSON.stringify(value ?? null);

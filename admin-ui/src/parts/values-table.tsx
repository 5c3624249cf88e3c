import type { Json } from '@waybill/server/contract';
import type { Language } from '../i18n/languages.ts';
import { isMoney } from './is-money.ts';
import { momentOrDuration } from './moment-or-duration.ts';
import { Money } from './money.tsx';
import { useLanguage } from './use-language.ts';
import { useListed } from './use-listed.ts';
import './values-table.css';

interface ValuesTableProps {
  readonly values: Readonly<Record<string, Json>>;
  /** What people call the value at a path; its name where absent. */
  readonly titleOf?: (path: string, name: string) => string;
  /** What people call a value that is a word of the file; as it is where undefined. */
  readonly wordOf?: (path: string, value: Json) => string | undefined;
  readonly path?: string;
}

const asItIs = () => undefined;

/** Values by name, as text: whatever they hold, nothing of it is markup. */
export function ValuesTable(props: ValuesTableProps) {
  const { values, titleOf = (_, name) => name, wordOf = asItIs, path = '' } = props;
  const language = useLanguage();
  const shown = Object.entries(values).filter(
    ([name, value]) => value !== null && !isSaidElse(name, { values, language }),
  );
  return (
    <table className="values">
      <tbody>
        {shown.map(([name, value]) => {
          const here = path === '' ? name : `${path}.${name}`;
          return (
            <tr key={name}>
              <th scope="row">{titleOf(here, name)}</th>
              <td>
                <Value {...{ value, titleOf, wordOf }} path={here} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const OTHER = { zh: 'en', en: 'zh' } as const;

interface Said extends Pick<ValuesTableProps, 'values'> {
  readonly language: Language;
}

/** Whether a text in both languages stands there in the reader's, too. */
const isSaidElse = (name: string, { values, language }: Said): boolean =>
  name === OTHER[language] && typeof values[language] === 'string';

export type ValueWords = Required<Pick<ValuesTableProps, 'titleOf' | 'wordOf'>>;

interface ValueProps extends ValueWords {
  readonly value: Json;
  readonly path: string;
}

/** One value as text, or as a table of what it consists of. */
export function Value({ value, titleOf, wordOf, path }: ValueProps) {
  const plain = usePlain();
  if (value === null) return '—';
  if (typeof value !== 'object') return wordOf(path, value) ?? plain(value);
  if (isMoney(value)) return <Money {...value} />;
  if (!isList(value)) return <ValuesTable {...{ values: value, titleOf, wordOf, path }} />;
  if (value.length === 0) return '—';
  if (value.every((item) => typeof item !== 'object'))
    return <Listed texts={value.map((item) => wordOf(path, item) ?? plain(item))} />;
  return (
    <ol className="values-list">
      {value.slice(0, SHOWN).map((item, at) => (
        <li key={at}>
          <Value {...{ value: item, titleOf, wordOf }} path={`${path}[]`} />
        </li>
      ))}
      {value.length > SHOWN ? <li>… ({value.length})</li> : null}
    </ol>
  );
}

/** One value as text, in the reader's language where it is a length of time. */
function usePlain(): (value: Json) => string {
  const language = useLanguage();
  return (value) => {
    if (typeof value === 'boolean') return value ? '✓' : '✗';
    if (typeof value === 'object') return '—';
    return momentOrDuration(String(value), language) ?? String(value);
  };
}

const Listed = ({ texts }: { readonly texts: readonly string[] }) => useListed()(texts);

const SHOWN = 50;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

import type { Json } from '@waybill/server/contract';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import './values-diff.css';

type Values = Readonly<Record<string, Json>>;

interface ValuesDiffProps {
  readonly values: Values;
  /** What they were before; absent: nothing is compared. */
  readonly before?: Values;
}

type Change = 'new' | 'changed' | 'gone' | 'same';

/** Values by name as JSON text, with what changed said in words first. */
export function ValuesDiff({ values, before }: ValuesDiffProps) {
  const { t } = useTranslation('values-diff');
  const names = [...new Set([...Object.keys(values), ...Object.keys(before ?? {})])].sort();
  const rows = names.map((name) => ({ name, change: changeOf(name, values, before) }));
  const changedFirst = rows.toSorted((one, other) => rank(one.change) - rank(other.change));
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <table className="values-diff">
      <tbody>
        {changedFirst.map(({ name, change }) => (
          <tr key={name} className={`values-${change}`}>
            <th scope="row">
              {name} {change === 'same' ? null : <Tag>{t(change)}</Tag>}
            </th>
            <td>
              {change === 'changed' ? (
                <del>
                  <Shown text={shown(before?.[name])} />
                </del>
              ) : null}
              <Shown text={shown(change === 'gone' ? before?.[name] : values[name])} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Long values fold, so that one order does not bury the others. */
function Shown({ text }: { readonly text: string }) {
  if (text.length <= 160) return <code>{text}</code>;
  return (
    <details>
      <summary>
        <code>{text.slice(0, 120)}…</code>
      </summary>
      <pre>{JSON.stringify(JSON.parse(text), undefined, 2)}</pre>
    </details>
  );
}

function changeOf(name: string, values: Values, before: Values | undefined): Change {
  if (before === undefined) return 'same';
  if (!Object.hasOwn(before, name)) return 'new';
  if (!Object.hasOwn(values, name)) return 'gone';
  return shown(before[name]) === shown(values[name]) ? 'same' : 'changed';
}

const rank = (change: Change): number => (change === 'same' ? 1 : 0);

const shown = (value: Json | undefined): string => JSON.stringify(value ?? null);

import type { Json } from '@waybill/server/contract';
import { Money } from './money.tsx';
import './values-table.css';

interface ValuesTableProps {
  readonly values: Readonly<Record<string, Json>>;
  /** What people call the value at a path; its name where absent. */
  readonly titleOf?: (path: string, name: string) => string;
  readonly path?: string;
}

/** Values by name, as text: whatever they hold, nothing of it is markup. */
export function ValuesTable({ values, titleOf = (_, name) => name, path = '' }: ValuesTableProps) {
  const shown = Object.entries(values).filter(([, value]) => value !== null);
  return (
    <table className="values">
      <tbody>
        {shown.map(([name, value]) => {
          const here = path === '' ? name : `${path}.${name}`;
          return (
            <tr key={name}>
              <th scope="row">{titleOf(here, name)}</th>
              <td>
                <Value value={value} titleOf={titleOf} path={here} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ValueProps extends Required<Pick<ValuesTableProps, 'titleOf' | 'path'>> {
  readonly value: Json;
}

function Value({ value, titleOf, path }: ValueProps) {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value !== 'object') return String(value);
  if (isMoney(value)) return <Money {...value} />;
  if (!isList(value)) return <ValuesTable values={value} titleOf={titleOf} path={path} />;
  if (value.length === 0) return '—';
  if (value.every((item) => typeof item !== 'object')) return value.join('、');
  return (
    <ol className="values-list">
      {value.slice(0, SHOWN).map((item, at) => (
        <li key={at}>
          <Value value={item} titleOf={titleOf} path={`${path}[]`} />
        </li>
      ))}
      {value.length > SHOWN ? <li>… ({value.length})</li> : null}
    </ol>
  );
}

const SHOWN = 50;

type Amount = Readonly<Record<'amount' | 'currency', string>>;

/** Exactly an amount of a currency, which people read as one thing. */
const isMoney = (value: object): value is Amount =>
  Object.keys(value).sort().join() === 'amount,currency' &&
  Object.values(value).every((one) => typeof one === 'string');

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

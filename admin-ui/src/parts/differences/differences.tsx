import type { Json } from '@waybill/server/contract';
import { useTranslation } from 'react-i18next';
import { Value, type ValueWords } from '../values-table.tsx';
import type { Difference } from './differences-of.ts';
import './differences.css';

interface DifferencesProps extends ValueWords {
  readonly differences: readonly Difference[];
  readonly label: string;
}

/** More would not be read. */
const MOST = 100;

/** Old and new, side by side, in the words of people. */
export function Differences({ differences, label, titleOf, wordOf }: DifferencesProps) {
  const { t } = useTranslation('differences');
  const value = (path: string, shown: Json | undefined) =>
    shown === undefined ? (
      '—'
    ) : (
      <Value value={shown} path={schemaPath(path)} titleOf={titleOf} wordOf={wordOf} />
    );
  return (
    <table className="differences" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.slice(0, MOST).map(({ path, from, to }) => (
          <tr key={path}>
            <th scope="row">{placeTitle(path, titleOf)}</th>
            <td data-label={t('before')}>{value(path, from)}</td>
            <td data-label={t('after')}>{value(path, to)}</td>
          </tr>
        ))}
      </tbody>
      {differences.length > MOST ? (
        <tfoot>
          <tr>
            <td colSpan={3}>{t('more', { count: differences.length - MOST })}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** `lines[0].quantity` as a schema names it: `lines[].quantity`. */
const schemaPath = (path: string): string => path.replaceAll(/\[\d+\]/g, '[]');

/** Of a thing in a list, which one it is comes first. */
function placeTitle(path: string, titleOf: ValueWords['titleOf']): string {
  const inList = /^(.*)\[(\d+)\](.*)$/.exec(path);
  const own = (at: string): string => titleOf(schemaPath(at), at.split('.').at(-1) ?? at);
  if (!inList) return own(path);
  const [, list = '', place = '', rest = ''] = inList;
  const which = `${placeTitle(list, titleOf)} ${Number(place) + 1}`;
  return rest === '' ? which : `${which} · ${own(path)}`;
}

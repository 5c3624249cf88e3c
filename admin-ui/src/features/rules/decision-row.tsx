import type { tellRules } from '@waybill/engine/rules';
import type { RefCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface DecisionRowProps {
  readonly rule: ReturnType<typeof tellRules>[number];
  /** In the set, from 0. */
  readonly index: number;
  /** Titles of the columns. */
  readonly outputs: readonly string[];
  readonly isFired: boolean;
  /** Told the row, where its height is to be known. */
  readonly measure?: RefCallback<HTMLTableRowElement>;
}

/** One rule in words. */
export function DecisionRow({ rule, index, outputs, isFired, measure }: DecisionRowProps) {
  const { t } = useTranslation('rules');
  const { title, conditions, outputs: given } = rule;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={isFired ? 'decision-fired' : ''}
    >
      <td>{index + 1}</td>
      <th scope="row">
        {title}
        {isFired ? <small> ✓ {t('fired')}</small> : null}
      </th>
      <td>
        {conditions.length === 0 ? t('always') : null}
        <ul>
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      </td>
      {outputs.map((output) => (
        <td key={output} className="decision-output">
          {given.find((one) => one.title === output)?.value ?? '—'}
        </td>
      ))}
    </tr>
  );
}

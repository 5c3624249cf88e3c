import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';
import { Money } from '../../../parts/money.tsx';
import { useTell } from '../../../parts/problem/use-tell.ts';
import type { EntryLine } from './entry-draft.ts';
import { filledBy, lookUp } from './find-product.ts';
import type { FieldProblem } from './problems-of.ts';
import { ProductInput } from './product-input.tsx';
import type { EntryForm } from './use-entry.ts';

export interface LineRowProps {
  readonly line: EntryLine;
  /** From 1. */
  readonly place: number;
  readonly currency: string;
  /** As the engine has computed it; null where it could not. */
  readonly amount: string | null;
  readonly problems: readonly FieldProblem[];
  readonly changes: boolean;
  readonly setLine: EntryForm['setLine'];
  readonly onRemove: (key: string) => void;
}

/** One line of the order: beside each other on a wide screen, a card on a phone. */
export const LineRow = memo(function Row(props: LineRowProps) {
  const { line, place, currency, amount, problems, changes, setLine, onRemove } = props;
  const { t } = useTranslation('enter');
  const tell = useTell();
  const set = (values: Partial<EntryLine>): void => setLine(line.key, values);
  // What a change does not name stays as it was agreed.
  const priced = changes && line.action !== 'add' ? '' : currency;
  const statusOf = (field: string) => {
    const found = problems.filter((one) => one.field === `${line.key}.${field}`);
    if (found.length === 0) return {};
    return found.some(({ severity }) => severity === 'error')
      ? { status: 'error' as const, 'aria-invalid': true }
      : { status: 'warning' as const };
  };
  const look = async (): Promise<void> => {
    const found = await lookUp(line, priced);
    if (found) set(found);
  };
  const field = (name: 'quantity' | 'unit' | 'price', inputMode: 'decimal' | 'text') => (
    <Cell name={name} label={t(`line.${name}`)}>
      <Input
        data-field={name}
        className={inputMode === 'decimal' ? 'enter-number' : ''}
        inputMode={inputMode}
        maxLength={40}
        aria-label={t(`line.${name}`)}
        value={line[name]}
        onChange={({ target }) => set({ [name]: target.value })}
        {...statusOf(name)}
      />
    </Cell>
  );
  return (
    <li className={changes ? 'enter-line enter-change' : 'enter-line'} data-key={line.key}>
      <span className="enter-place">{place}</span>
      {changes ? <Change {...{ line, set }} /> : null}
      <Cell name="product" label={t('line.product')}>
        <ProductInput
          line={line}
          onType={(product) => set({ product, name: '' })}
          onChoose={(record) => set(filledBy(record, line, priced))}
          onLeave={() => void look()}
        />
      </Cell>
      {field('quantity', 'decimal')}
      {field('unit', 'text')}
      {field('price', 'decimal')}
      <Cell name="wanted" label={t('line.wanted')}>
        <DayField
          size="middle"
          data-field="wanted"
          label={t('line.wanted')}
          value={line.wanted || undefined}
          onChange={(day) => set({ wanted: day ?? '' })}
        />
      </Cell>
      <span className="enter-amount">
        {amount === null ? '—' : <Money amount={amount} currency={currency} />}
      </span>
      <Button
        type="text"
        className="enter-remove"
        icon={<DeleteOutlined />}
        aria-label={t('line.remove', { place })}
        onClick={() => onRemove(line.key)}
      />
      <span className="enter-told">
        {line.name}
        {problems.map((problem) => (
          <span key={`${problem.field} ${problem.code}`} className={`enter-${problem.severity}`}>
            {tell.failure(problem).sentence}
          </span>
        ))}
      </span>
    </li>
  );
});

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** The name of an input is over it on a phone, and in the head of the table else. */
function Cell({ name, label, children }: CellProps) {
  return (
    <span className={`enter-cell enter-at-${name}`}>
      <span aria-hidden>{label}</span>
      {children}
    </span>
  );
}

const ACTIONS = ['add', 'change', 'delete'] as const;

interface ChangeProps {
  readonly line: EntryLine;
  readonly set: (values: Partial<EntryLine>) => void;
}

/** Which line of the order is meant, and what becomes of it. */
function Change({ line, set }: ChangeProps) {
  const { t } = useTranslation('enter');
  return (
    <>
      <Cell name="action" label={t('line.action')}>
        <Select<EntryLine['action']>
          aria-label={t('line.action')}
          value={line.action}
          options={ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))}
          onChange={(action) => set({ action })}
        />
      </Cell>
      <Cell name="number" label={t('line.number')}>
        <Input
          aria-label={t('line.number')}
          maxLength={20}
          value={line.number}
          onChange={({ target }) => set({ number: target.value })}
        />
      </Cell>
    </>
  );
}

import type { HTMLAttributes, ReactNode } from 'react';
import { ChoiceBox, type ListChoice } from './choice.tsx';
import { cellOf, isBlank, type ListColumn } from './list-column.ts';

interface CardsProps<T> {
  readonly items: readonly T[];
  readonly columns: readonly ListColumn<T>[];
  readonly keyOf: (item: T) => string | number;
  readonly attributesOf: (item: T) => HTMLAttributes<HTMLElement>;
  readonly label?: string;
  readonly choice?: ListChoice<T>;
}

/** The rows of a table where there is no room for its columns: one below the other, each as a card. */
export function Cards<T>({ items, columns, keyOf, attributesOf, label, choice }: CardsProps<T>) {
  return (
    <ul className="cards" aria-label={label}>
      {items.map((item) => {
        const { className = '', ...attributes } = attributesOf(item);
        return (
          <li key={keyOf(item)} {...attributes} className={`card ${className}`}>
            {choice ? (
              <ChoiceBox
                of={String(keyOf(item))}
                label={choice.labelOf(item)}
                toggle={choice.toggle}
              />
            ) : null}
            <div className="card-main">
              <Card item={item} columns={columns} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface CardProps<T> {
  readonly item: T;
  readonly columns: readonly ListColumn<T>[];
}

function Card<T>({ item, columns }: CardProps<T>) {
  const head = columns.find(({ inCard }) => inCard === 'head') ?? columns[0];
  const shown = columns.map((column) => ({ column, cell: cellOf(column, item) }));
  const rest = shown.filter(({ column, cell }) => column !== head && !isBlank(cell));
  const of = (wanted: ListColumn<T>['inCard']) =>
    rest.filter(({ column }) => column.inCard === wanted);
  const plain = of(undefined);
  return (
    <>
      <div className="card-head">
        <div className="card-title">{head && cellOf(head, item)}</div>
        {inOrder(of('mark'), 'card-mark')}
      </div>
      {inOrder(of('line'), 'card-line')}
      <dl className="card-facts">
        {plain
          .filter(({ column }) => column.title !== '')
          .map(({ column, cell }) => (
            <div key={column.title}>
              <dt>{column.title}</dt>
              <dd>{cell}</dd>
            </div>
          ))}
      </dl>
      {inOrder(
        plain.filter(({ column }) => column.title === ''),
        'card-acts',
      )}
    </>
  );
}

const inOrder = (shown: readonly { readonly cell: ReactNode }[], className: string) =>
  shown.map(({ cell }, at) => (
    // The columns of a list never change their order.
    <div key={at} className={className}>
      {cell}
    </div>
  ));

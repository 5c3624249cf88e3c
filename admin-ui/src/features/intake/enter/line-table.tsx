import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useCallback, useMemo, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../../parts/problem/use-tell.ts';
import type { MessageReading } from '../message-reading.ts';
import { useProblemsAt } from './enter-context.ts';
import { isFilled, newLine } from './entry-draft.ts';
import { lookUp } from './find-product.ts';
import { LineRow } from './line-row.tsx';
import { LINE_FIELDS, MOST_LINES, pastedLines, type LineField } from './pasted-lines.ts';
import type { FieldProblem } from './problems-of.ts';
import type { EntryForm } from './use-entry.ts';

interface LineTableProps extends Pick<EntryForm, 'draft' | 'setLine' | 'setLines'> {
  readonly reading: MessageReading | undefined;
  readonly problems: readonly FieldProblem[];
}

const HEAD = ['product', 'quantity', 'unit', 'price', 'wanted', 'amount'] as const;
const NONE: readonly FieldProblem[] = [];

/** The lines of the order: typed one after the other, or pasted from Excel. */
export function LineTable({ draft, setLine, setLines, reading, problems }: LineTableProps) {
  const { t } = useTranslation('enter');
  const tell = useTell();
  const { lines, currency, kind } = draft;
  const changes = kind === 'change';
  const missing = useProblemsAt('lines');
  const amounts = useAmounts(draft, reading);
  const byLine = useMemo(() => problemsByLine(problems), [problems]);
  const remove = useCallback(
    (key: string) =>
      setLines((all) => (all.length > 1 ? all.filter((line) => line.key !== key) : [newLine()])),
    [setLines],
  );
  const paste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    const after = place && pastedLines(text, lines, place);
    if (!after) return;
    event.preventDefault();
    setLines(() => after);
    void lookUpAll(after, changes ? '' : currency, setLine);
  };
  return (
    <section className="enter-lines">
      <h2>{t('lines.title')}</h2>
      <p className="intake-hint">{t('lines.hint', { most: MOST_LINES })}</p>
      {missing.map((problem) => (
        <Alert key={problem.code} type="error" showIcon title={tell.text(problem)} />
      ))}
      <div className={changes ? 'enter-head enter-change' : 'enter-head'} aria-hidden>
        <span>#</span>
        {(changes ? (['action', 'number', ...HEAD] as const) : HEAD).map((name) => (
          <span key={name}>{t(`line.${name}`)}</span>
        ))}
      </div>
      <ol onPaste={paste} onKeyDown={(event) => goDown(event, lines.length, setLines)}>
        {lines.map((line, at) => (
          <LineRow
            key={line.key}
            {...{ line, currency, changes, setLine }}
            place={at + 1}
            amount={amounts.get(line.key) ?? null}
            problems={byLine.get(line.key) ?? NONE}
            onRemove={remove}
          />
        ))}
      </ol>
      <Button
        icon={<PlusOutlined />}
        disabled={lines.length >= MOST_LINES}
        onClick={() => setLines((all) => [...all, newLine()])}
      >
        {t('lines.add')}
      </Button>
    </section>
  );
}

function problemsByLine(problems: readonly FieldProblem[]) {
  const found = new Map<string, FieldProblem[]>();
  for (const problem of problems) {
    const [key = ''] = problem.field.split('.');
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}

/** Amounts as the engine has read them last. */
function useAmounts({ lines }: LineTableProps['draft'], reading: MessageReading | undefined) {
  return useMemo(() => {
    const read = reading?.orders[0]?.lines ?? [];
    return new Map(
      lines.filter(isFilled).map(({ key }, at) => [key, read[at]?.amount.computed ?? null]),
    );
  }, [lines, reading]);
}

/** The row and field in which something happens. */
function placeOf(target: EventTarget): { key: string; field: LineField } | undefined {
  if (!(target instanceof Element)) return undefined;
  const named = target.closest('[data-field]')?.getAttribute('data-field');
  const field = LINE_FIELDS.find((one) => one === named);
  const key = target.closest('[data-key]')?.getAttribute('data-key');
  return field && key ? { key, field } : undefined;
}

/** Enter goes to the same field of the next row, and makes one after the last. */
function goDown(event: KeyboardEvent, rows: number, setLines: EntryForm['setLines']): void {
  const place = placeOf(event.target);
  const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
  if (event.key !== 'Enter' || !place || !['quantity', 'unit', 'price'].includes(place.field))
    return;
  event.preventDefault();
  const isLast = row?.nextElementSibling === null;
  if (isLast && rows < MOST_LINES) setLines((all) => [...all, newLine()]);
  const list = row?.parentElement;
  const at = row && list ? [...list.children].indexOf(row) : -1;
  // The new row is in the page after this event.
  requestAnimationFrame(() => {
    const field = isLast ? 'product' : place.field;
    list?.children[at + 1]
      ?.querySelector<HTMLElement>(`input[data-field="${field}"], [data-field="${field}"] input`)
      ?.focus();
  });
}

/** Products of pasted rows, one after the other. */
async function lookUpAll(
  lines: LineTableProps['draft']['lines'],
  currency: string,
  setLine: EntryForm['setLine'],
): Promise<void> {
  for (const line of lines) {
    const found = await lookUp(line, currency);
    if (found) setLine(line.key, found);
  }
}

import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './bulk.css';

interface BulkBarProps<T> {
  readonly chosen: readonly T[];
  readonly onChoose: (items: readonly T[]) => void;
  /** Reads the list on, as it is filtered. */
  readonly load: (after: string | undefined) => Promise<{ items: readonly T[]; next?: string }>;
  /** What can be done with those chosen. */
  readonly children: ReactNode;
}

/** Bounds what one person sets going by one click. */
const MOST = 1_000;

/** How many are chosen of a list, and what can be done with them. */
export function BulkBar<T>({ chosen, onChoose, load, children }: BulkBarProps<T>) {
  const { t } = useTranslation('bulk');
  const [reading, setReading] = useState(false);
  const all = async (): Promise<void> => {
    setReading(true);
    try {
      onChoose(await readAll(load));
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="bulk-bar">
      <span role="status">{t('chosen', { count: chosen.length })}</span>
      <Button size="small" loading={reading} onClick={() => void all()}>
        {t('chooseAll', { most: MOST.toLocaleString('en-US') })}
      </Button>
      {chosen.length === 0 ? null : (
        <>
          <Button size="small" type="text" onClick={() => onChoose([])}>
            {t('clear')}
          </Button>
          {children}
        </>
      )}
    </div>
  );
}

async function readAll<T>(load: BulkBarProps<T>['load']): Promise<readonly T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await load(after);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined && found.length < MOST);
  return found.slice(0, MOST);
}

import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictList, type Verdict } from './verdict-list.tsx';

export interface BulkItem {
  readonly id: string;
  /** What people know it by. */
  readonly name: string;
}

export type Parts = readonly Omit<Verdict, 'name'>[];

interface BulkWork {
  /** What is done, as on the button. */
  readonly title: string;
  readonly items: readonly BulkItem[];
  /** Does it to some of the items, and gives what has become of each. */
  readonly onPart: (ids: string[]) => Promise<Parts>;
  /** Says no more than how many, where none was refused. */
  readonly brief?: boolean;
}

/** Few enough at one time that people see it go on. */
const AT_ONCE = 25;

/** Does the same to many things part by part, and tells what became of each; `progress` while it goes on. */
export function useBulk() {
  const { t } = useTranslation('bulk');
  const { modal, message } = App.useApp();
  const [progress, setProgress] = useState<number>();
  const tell = ({ title, items, brief = false }: BulkWork, verdicts: readonly Verdict[]): void => {
    const total = items.length;
    if (verdicts.length === 0) return;
    if (brief && verdicts.length === total && verdicts.every(({ done }) => done))
      return void message.success(t('allDone', { title, count: total }));
    const content = <VerdictList verdicts={verdicts} total={total} />;
    modal.info({ title, content, width: 640, okText: t('close'), icon: null });
  };
  const run = async (work: BulkWork): Promise<void> => {
    const { items, onPart } = work;
    const names = new Map(items.map(({ id, name }) => [id, name]));
    const verdicts: Verdict[] = [];
    try {
      for (let from = 0; from < items.length; from += AT_ONCE) {
        setProgress(from);
        const part = await onPart(items.slice(from, from + AT_ONCE).map(({ id }) => id));
        verdicts.push(...part.map((one) => ({ ...one, name: names.get(one.id) ?? one.id })));
      }
    } finally {
      setProgress(undefined);
      tell(work, verdicts);
    }
  };
  return { progress, run };
}

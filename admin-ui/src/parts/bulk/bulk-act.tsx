import { App, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Reasoned } from '../reasoned/reasoned.tsx';
import { VerdictList, type Verdict } from './verdict-list.tsx';

interface BulkActProps<F> {
  readonly label: string;
  readonly note: string;
  readonly danger?: boolean;
  readonly items: readonly BulkItem[];
  /** Form items for what else it needs. */
  readonly children?: ReactNode;
  /** Does it to some of the items, and gives what has become of each. */
  readonly onPart: (ids: string[], fields: F & { readonly reason: string }) => Promise<Parts>;
  readonly onDone: () => void;
}

export interface BulkItem {
  readonly id: string;
  /** What people know it by. */
  readonly name: string;
}

type Parts = readonly Omit<Verdict, 'name'>[];

/** Few enough at one time that people see it go on. */
const AT_ONCE = 25;

/** Does the same to many things for one reason, shows how far it has come, and what became of each. */
export function BulkAct<F extends object>(props: BulkActProps<F>) {
  const { label, note, danger = false, items, children, onPart, onDone } = props;
  const { t } = useTranslation('bulk');
  const { modal } = App.useApp();
  const [progress, setProgress] = useState<number>();
  const run = async (fields: F & { readonly reason?: string }): Promise<void> => {
    const { reason = '' } = fields;
    const names = new Map(items.map(({ id, name }) => [id, name]));
    const verdicts: Verdict[] = [];
    try {
      for (let from = 0; from < items.length; from += AT_ONCE) {
        setProgress(from);
        const ids = items.slice(from, from + AT_ONCE).map(({ id }) => id);
        const part = await onPart(ids, { ...fields, reason });
        verdicts.push(...part.map((one) => ({ ...one, name: names.get(one.id) ?? one.id })));
      }
    } finally {
      setProgress(undefined);
      if (verdicts.length > 0) {
        const content = <VerdictList verdicts={verdicts} total={items.length} />;
        modal.info({ title: label, content, width: 640, okText: t('close') });
      }
    }
  };
  return (
    <Reasoned<F>
      {...{ label, note, danger, reason: 'required', disabled: items.length === 0 }}
      onDo={run}
      onDone={onDone}
    >
      {children}
      {progress === undefined ? null : (
        <Progress
          percent={Math.round((100 * progress) / items.length)}
          format={() => t('progress', { done: progress, total: items.length })}
        />
      )}
    </Reasoned>
  );
}

import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Reasoned } from '../reasoned/reasoned.tsx';
import { useBulk, type BulkItem, type Parts } from './use-bulk.tsx';

interface BulkActProps<F> {
  readonly label: string;
  readonly note: string;
  readonly danger?: boolean;
  readonly items: readonly BulkItem[];
  /** Of the dialog in pixels, where it shows more than fields. */
  readonly width?: number;
  /** Form items for what else it needs. */
  readonly children?: ReactNode;
  /** Does it to some of the items, and gives what has become of each. */
  readonly onPart: (ids: string[], fields: F & { readonly reason: string }) => Promise<Parts>;
  readonly onDone: () => void;
}

/** Does the same to many things for one reason, shows how far it has come, and what became of each. */
export function BulkAct<F extends object>(props: BulkActProps<F>) {
  const { label, note, danger = false, items, width, children, onPart, onDone } = props;
  const { t } = useTranslation('bulk');
  const { progress, run } = useBulk();
  return (
    <Reasoned<F>
      {...{ label, note, danger, reason: 'required', disabled: items.length === 0 }}
      {...(width !== undefined && { width })}
      onDo={({ reason = '', ...fields }) =>
        run({
          ...{ title: label, items },
          // The rest of the fields and a reason are all of them.
          onPart: (ids) => onPart(ids, { ...(fields as F), reason }),
        })
      }
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

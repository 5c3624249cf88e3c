import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { operateTimers } from '../../api/operate-timers.ts';
import { BulkAct } from '../../parts/bulk/bulk-act.tsx';
import type { BulkItem } from '../../parts/bulk/use-bulk.tsx';
import { DueField } from './due-field.tsx';

interface TimerBulkProps {
  readonly items: readonly BulkItem[];
  readonly onDone: () => void;
}

interface MoveFields {
  readonly how?: 'by' | 'to';
  readonly hours?: number;
  readonly due?: Dayjs;
}

const HOUR = 3_600_000;

/** Fires all that are chosen, or makes them due at another time. */
export function TimerBulk({ items, onDone }: TimerBulkProps) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const done = (): void => {
    void client.invalidateQueries();
    onDone();
  };
  const common = { items, onDone: done };
  const count = items.length;
  return (
    <>
      <BulkAct
        {...{ ...common, label: t('bulk.move'), note: t('bulkNote.move', { count }) }}
        onPart={(timers, fields: MoveFields & { readonly reason: string }) =>
          operate({ operation: 'move', timers, reason: fields.reason, ...newDue(fields) })
        }
      >
        <MoveItems />
      </BulkAct>
      <BulkAct
        {...{ ...common, label: t('bulk.fire'), note: t('bulkNote.fire', { count }) }}
        onPart={(timers, { reason }) => operate({ operation: 'fire', timers, reason })}
      />
    </>
  );
}

async function operate(body: Parameters<typeof operateTimers>[0]) {
  const { verdicts } = await operateTimers(body);
  return verdicts.map(({ timerId, ...verdict }) => ({ id: timerId, ...verdict }));
}

const newDue = ({ how, hours = 0, due }: MoveFields) =>
  how === 'to' && due ? { due: due.valueOf() } : { by: Math.round(hours * HOUR) };

function MoveItems() {
  const { t } = useTranslation('operations');
  return (
    <>
      <Form.Item name="how" label={t('moveHow')} initialValue="by">
        <Radio.Group
          options={[
            { value: 'by', label: t('moveBy') },
            { value: 'to', label: t('moveTo') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('how') === 'to' ? (
            <DueField />
          ) : (
            <Form.Item
              name="hours"
              label={t('moveHours')}
              rules={[{ required: true, message: t('missing') }]}
            >
              <InputNumber min={-87_600} max={87_600} style={{ width: '100%' }} />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  );
}

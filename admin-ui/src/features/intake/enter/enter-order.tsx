import { Alert, Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../parts/page.tsx';
import { Problem } from '../../../parts/problem/problem.tsx';
import { CallFields } from './call-fields.tsx';
import { EntryTotals } from './entry-totals.tsx';
import { ProblemsContext } from './enter-context.ts';
import { Field } from './field.tsx';
import { LineTable } from './line-table.tsx';
import { OrderFields } from './order-fields.tsx';
import { problemsOf, type FieldProblem } from './problems-of.ts';
import { ShipToFields } from './ship-to-fields.tsx';
import { TermFields } from './term-fields.tsx';
import { useChecked } from './use-checked.ts';
import { useEntry } from './use-entry.ts';
import { useScan } from './use-scan.ts';
import { useSend } from './use-send.ts';
import './enter.css';

/** An order that a customer gives by voice or on paper: typed, checked while it is typed, and taken. */
export function EnterOrder({ onTaken }: { readonly onTaken: (messageId: string) => void }) {
  const { t } = useTranslation('enter');
  const form = useEntry();
  const { draft, set } = form;
  const [scan, setScan] = useScan(draft.id);
  const [tried, setTried] = useState(false);
  const checked = useChecked(draft, scan);
  const reading = checked.data;
  const problems = problemsOf(draft, reading, tried);
  const again = (): void => {
    form.drop();
    setScan(undefined);
    setTried(false);
  };
  const send = useSend((messageId) => {
    again();
    onTaken(messageId);
  });
  return (
    <Page
      title={t('title')}
      actions={
        <Popconfirm title={t('clearSure')} okText={t('clear')} onConfirm={again}>
          <Button>{t('clear')}</Button>
        </Popconfirm>
      }
    >
      <ProblemsContext value={problems}>
        <Form layout="vertical" component="div" className="enter">
          <p className="intake-hint">{t('kept')}</p>
          <CallFields {...{ draft, set, scan }} onScan={setScan} />
          <OrderFields {...{ draft, set }} />
          {draft.kind === 'cancellation' ? null : (
            <>
              <LineTable {...form} {...{ reading, problems }} />
              <TermFields {...{ draft, set }} />
              {draft.kind === 'change' ? null : <ShipToFields {...{ draft, set }} />}
            </>
          )}
          <Field field="remark" label={t('remark')}>
            <Input.TextArea
              id="enter-remark"
              maxLength={2000}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={draft.remark}
              onChange={({ target }) => set({ remark: target.value })}
            />
          </Field>
          <div className="enter-foot">
            {[checked.error, send.error].map((error, at) =>
              error === null ? null : (
                <Alert key={at} type="error" showIcon role="alert" title={<Problem of={error} />} />
              ),
            )}
            {tried ? <Verdict problems={problems} /> : null}
            {draft.kind === 'cancellation' ? <span /> : <EntryTotals reading={reading} />}
            <Button
              type="primary"
              size="large"
              loading={send.isPending}
              onClick={() => {
                setTried(true);
                send.mutate({ draft, scan, doubts: tried });
              }}
            >
              {t(`send.${draft.kind}`)}
            </Button>
          </div>
        </Form>
      </ProblemsContext>
    </Page>
  );
}

/** Errors must be mended; what is only doubtful is taken when it is pressed once more. */
function Verdict({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const { t } = useTranslation('enter');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length === 0) return null;
  const title =
    errors > 0 ? t('wrong', { count: errors }) : t('doubtful', { count: problems.length });
  return <Alert type={errors > 0 ? 'error' : 'warning'} showIcon role="alert" title={title} />;
}

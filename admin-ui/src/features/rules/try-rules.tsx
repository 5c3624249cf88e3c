import type { RuleSet } from '@waybill/engine/rules';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { explainRuleSet } from '../../api/explain-rule-set.ts';
import { AskedItem } from '../../parts/asked/asked-item.tsx';
import { askedByMembers } from '../../parts/asked/asked-value.ts';
import { valueOf } from '../../parts/asked/entered-value.ts';
import { Failed } from '../../parts/failed.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { DecisionTable } from './decision-table.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

interface Entered {
  readonly factDate?: Dayjs;
  readonly [input: string]: unknown;
}

type Explained = Awaited<ReturnType<typeof explainRuleSet>>;

/** Given inputs, what would it decide, and why; writes nothing. */
export function TryRules({ set }: { readonly set: RuleSet }) {
  const { t } = useTranslation('rules');
  const inputs = askedByMembers(set.inputs);
  const explain = useMutation({
    mutationFn: ({ factDate, ...entered }: Entered) =>
      explainRuleSet(set.id, {
        inputs: Object.fromEntries(
          inputs.map((input) => [input.name, valueOf(input, entered[input.name])]),
        ),
        ...(factDate && { factDate: factDate.format('YYYY-MM-DD') }),
      }),
  });
  return (
    <>
      <Form
        layout="vertical"
        className="rule-inputs"
        onFinish={(entered: Entered) => explain.mutate(entered)}
      >
        {inputs.map((input) => (
          <AskedItem key={input.name} asked={input} />
        ))}
        <Form.Item name="factDate" label={t('factDate')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Button type="primary" htmlType="submit" loading={explain.isPending}>
            {t('judge')}
          </Button>
        </Form.Item>
      </Form>
      {explain.error === null ? null : <Failed error={explain.error} />}
      {explain.data === undefined ? null : <Result explained={explain.data} set={set} />}
    </>
  );
}

interface Told {
  readonly sentence?: string;
  readonly rules: readonly {
    readonly id: string;
    readonly fired: boolean;
    readonly text: string;
  }[];
}

function Result({ explained, set }: { readonly explained: Explained; readonly set: RuleSet }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  // The engine's own telling and failure.
  const { sentence, rules } = (explained.told as unknown as Record<'zh' | 'en', Told>)[language];
  const { failure } = explained;
  const fired = new Set(rules.filter((rule) => rule.fired).map(({ id }) => id));
  return (
    <section aria-live="polite">
      {failure === undefined ? (
        <Alert type="success" showIcon title={sentence} />
      ) : (
        <Alert type="error" showIcon title={<Problem of={failure} />} />
      )}
      <details className="rule-why">
        <summary>{t('everyRule')}</summary>
        {rules.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </details>
      <DecisionTable set={set} fired={fired} />
    </section>
  );
}

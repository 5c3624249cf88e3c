import type { HitPolicy } from '@waybill/engine/rules';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';
import { ClauseField } from '../cell/clause-field.tsx';
import { TextField } from '../cell/text-field.tsx';
import { ReleaseTold } from '../effect/release-told.tsx';
import type { DecisionGridProps } from './decision-grid.tsx';

const HIT_POLICIES: readonly HitPolicy[] = [
  ...(['unique', 'first', 'any', 'priority', 'collect', 'rule-order'] as const),
];

/** What is true of the whole set: its name, its version, from when it counts, how matches are settled. */
export function HeadForm({ set, onChange }: Pick<DecisionGridProps, 'set' | 'onChange'>) {
  const { t } = useTranslation('rules');
  const { title, version, effectiveFrom, hitPolicy, policy } = set;
  const text = (label: string, value: string, put: (text: string) => typeof set) => (
    <TextField
      {...{ label, value }}
      style={{ maxWidth: 420 }}
      onTake={(typed) => {
        if (typed.trim() === '') return t('unread.missing');
        onChange(() => put(typed.trim()));
        return undefined;
      }}
    />
  );
  const label = (key: string, note?: string) => ({ label: t(key), ...(note && { extra: note }) });
  return (
    <Form layout="vertical" component="div" className="head-form">
      <Form.Item {...label('nameZh')}>
        {text(t('nameZh'), title.zh, (zh) => ({ ...set, title: { ...title, zh } }))}
      </Form.Item>
      <Form.Item {...label('nameEn')}>
        {text(t('nameEn'), title.en, (en) => ({ ...set, title: { ...title, en } }))}
      </Form.Item>
      <Form.Item {...label('version', t('versionNote'))}>
        {text(t('version'), version, (to) => ({ ...set, version: to }))}
      </Form.Item>
      <Form.Item {...label('effectiveFrom', t('effectiveNote'))}>
        <DayField
          required
          label={t('effectiveFrom')}
          value={effectiveFrom}
          onChange={(day) => day && onChange((now) => ({ ...now, effectiveFrom: day }))}
        />
      </Form.Item>
      <ReleaseTold set={set} />
      <Form.Item {...label('hitPolicy')}>
        <Select<HitPolicy>
          size="small"
          aria-label={t('hitPolicy')}
          style={{ maxWidth: 420 }}
          value={hitPolicy}
          options={HIT_POLICIES.map((value) => ({ value, label: t(`hit.${value}`) }))}
          onChange={(to) => onChange((now) => ({ ...now, hitPolicy: to }))}
        />
      </Form.Item>
      <Form.Item {...label('clauses')}>
        <ClauseField
          label={t('clauses')}
          value={policy}
          onChange={(ids) => onChange((now) => ({ ...now, policy: ids }))}
        />
      </Form.Item>
    </Form>
  );
}

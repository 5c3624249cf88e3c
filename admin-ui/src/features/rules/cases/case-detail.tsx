import type { RuleCase } from '@waybill/engine/rule-cases';
import { cellTeller, type RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { Alert, Button, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { TextField } from '../cell/text-field.tsx';
import { ValueField } from '../cell/value-field.tsx';
import type { CaseTold, CaseVerdict } from '../check/check-request.ts';
import { namesOf } from '../table/column.ts';
import { kindOfInput } from '../table/value-kind.ts';
import { CaseOutputs } from './case-outputs.tsx';
import { expectSeen, withMember } from './edit-case.ts';
import { Problem } from '../../../parts/problem/problem.tsx';

interface CaseDetailProps {
  readonly set: RuleSet;
  readonly given: RuleCase;
  readonly verdict: CaseVerdict | undefined;
  readonly told: CaseTold | undefined;
  readonly onChange: (changed: RuleCase) => void;
  readonly onRemove: () => void;
}

/** One case: what is given, what is expected and what came out, and why. */
export function CaseDetail({ set, given, verdict, told, onChange, onRemove }: CaseDetailProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const teller = cellTeller(set, language);
  const title = (one: 'zh' | 'en') => (
    <TextField
      label={t(one === 'zh' ? 'nameZh' : 'nameEn')}
      value={given.title[one]}
      onTake={(text) => {
        if (text.trim() === '') return t('unread.missing');
        onChange({ ...given, title: { ...given.title, [one]: text.trim() } });
        return undefined;
      }}
    />
  );
  const input = (name: string, value: Json | undefined): void =>
    onChange({ ...given, inputs: withMember(given.inputs, name, value) });
  return (
    <div className="case-detail">
      {told ? <Alert type={failed(verdict) ? 'warning' : 'success'} title={told.sentence} /> : null}
      {(verdict?.differences ?? [])
        .filter(({ failure }) => failure !== undefined)
        .map(({ seen, failure }) => (
          <Alert key={seen} type="error" showIcon title={<Problem of={failure} />} />
        ))}
      <table className="case-fields">
        <tbody>
          <Row label={t('nameZh')}>{title('zh')}</Row>
          <Row label={t('nameEn')}>{title('en')}</Row>
          {namesOf(set.inputs).map((name) => (
            <Row key={name} label={teller.fact({ fact: name })}>
              <ValueField
                {...{ set, kind: kindOfInput(set, [name]), label: teller.fact({ fact: name }) }}
                value={given.inputs[name]}
                onChange={(value) => input(name, value)}
                onClear={() => input(name, undefined)}
              />
            </Row>
          ))}
          <Row label={t('caseDate')}>
            <DayField
              label={t('caseDate')}
              value={given.factDate}
              onChange={(factDate) => {
                const { factDate: _, ...rest } = given;
                onChange(factDate === undefined ? rest : { ...rest, factDate });
              }}
            />
          </Row>
        </tbody>
      </table>
      <h3>{t('expectedAndSeen')}</h3>
      <CaseOutputs {...{ set, given, verdict, teller, onChange }} />
      <Matched {...{ set, given, verdict, onChange }} />
      <Space size={8} wrap>
        <Button
          size="small"
          disabled={verdict?.outputs === undefined}
          onClick={() => verdict && onChange(expectSeen(given, verdict))}
        >
          {t('expectSeen')}
        </Button>
        <Button size="small" danger onClick={onRemove}>
          {t('removeCase')}
        </Button>
      </Space>
      {told ? <Steps told={told} /> : null}
    </div>
  );
}

const failed = (verdict: CaseVerdict | undefined): boolean =>
  verdict !== undefined && verdict.differences.length > 0;

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

type Part = Pick<CaseDetailProps, 'set' | 'given' | 'verdict' | 'onChange'>;

/** Rules that must hold; red where others do. */
function Matched({ set, given, verdict, onChange }: Part) {
  const { t } = useTranslation('rules');
  const wrong = verdict?.differences.some(({ at }) => at.endsWith('matched')) === true;
  const label = t('matchedRules');
  return (
    <p className={wrong ? 'case-wrong' : ''}>
      <span>{label} </span>
      <Select
        mode="multiple"
        {...{ size: 'small', allowClear: true, 'aria-label': label, style: { minWidth: 200 } }}
        placeholder={t('notChecked')}
        value={[...(given.matched ?? [])]}
        options={set.rules.map(({ id }) => ({ value: id, label: id }))}
        onChange={(ids: readonly string[]) => {
          const { matched: _, ...rest } = given;
          // In the order of the set, as the engine tells them.
          const matched = set.rules.map(({ id }) => id).filter((id) => ids.includes(id));
          onChange(ids.length === 0 && given.outputs !== undefined ? rest : { ...rest, matched });
        }}
      />
      {wrong ? (
        <strong> {t('gotInstead', { seen: verdict.matched?.join(', ') ?? '—' })}</strong>
      ) : null}
    </p>
  );
}

function Steps({ told }: { readonly told: CaseTold }) {
  const { t } = useTranslation('rules');
  return (
    <details className="rule-why">
      <summary>{t('everyRule')}</summary>
      <ol>
        {told.steps.map(({ id, fired, text }) => (
          <li key={id} className={fired ? 'step-fired' : ''}>
            {text}
          </li>
        ))}
      </ol>
    </details>
  );
}

import { useMutation } from '@tanstack/react-query';
import type { RuleCase } from '@waybill/engine/rule-cases';
import type { RuleSet } from '@waybill/engine/rules';
import { Alert, Button, Space, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { PickFile } from '../../../parts/pick-file.tsx';
import { Problem } from '../../../parts/problem/problem.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import type { CaseVerdict, Checked } from '../check/check-request.ts';
import { readCases } from '../edit/rules-part.ts';
import { CaseDetail } from './case-detail.tsx';
import { newCase } from './edit-case.ts';

interface CasesPanelProps {
  readonly set: RuleSet;
  readonly cases: readonly RuleCase[];
  readonly checked: Checked | undefined;
  /** The case whose explanation is told. */
  readonly open: number | undefined;
  readonly onOpen: (at: number | undefined) => void;
  readonly onChange: (change: (cases: readonly RuleCase[]) => readonly RuleCase[]) => void;
}

/** What the set must decide, run at each change; a case that comes out otherwise says how. */
export function CasesPanel({ set, cases, checked, open, onOpen, onChange }: CasesPanelProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const verdicts = checked?.verdicts ?? [];
  const failed = verdicts.filter(({ differences }) => differences.length > 0).length;
  const one = open === undefined ? undefined : cases[open];
  const add = (): void => {
    onChange((now) => [...now, newCase(now[open ?? -1] ?? now.at(-1))]);
    onOpen(cases.length);
  };
  const bring = useMutation({
    mutationFn: async (file: File) => readCases(await file.text()),
    onSuccess: (added) => onChange((now) => [...now, ...added]),
  });
  return (
    <section className="cases" aria-label={t('cases')}>
      <div className="cases-head">
        <h2>{t('cases')}</h2>
        <span role="status" className={failed > 0 ? 'mark-error' : ''}>
          {verdicts.length === 0
            ? ''
            : t('casesVerdict', { passed: verdicts.length - failed, failed })}
        </span>
      </div>
      <Space size={8} wrap className="table-toolbar">
        <Button size="small" onClick={add}>
          {t('addCase')}
        </Button>
        <PickFile accept=".json" size="small" loading={bring.isPending} onFile={bring.mutate}>
          {t('importCases')}
        </PickFile>
      </Space>
      {bring.data?.length === 0 ? (
        <Alert type="error" showIcon role="alert" title={t('noCasesInFile')} />
      ) : null}
      {bring.error ? (
        <Alert type="error" showIcon role="alert" title={<Problem of={bring.error} />} />
      ) : null}
      {cases.length === 0 ? <p>{t('noCases')}</p> : null}
      {cases.length === 0 ? null : (
        <Table
          size="small"
          rowKey={({ at }) => at}
          pagination={{ pageSize: 12, hideOnSinglePage: true, size: 'small' }}
          showHeader={false}
          dataSource={cases.map((given, at) => ({ at, given, verdict: verdicts[at] }))}
          rowClassName={({ at }) => (at === open ? 'row-opens case-open' : 'row-opens')}
          onRow={({ at }) => ({ onClick: () => onOpen(at === open ? undefined : at) })}
          columns={[
            {
              key: 'title',
              render: (_, { at, given }) => (
                <button type="button" className="link-button" aria-expanded={at === open}>
                  {given.title[language]}
                </button>
              ),
            },
            {
              key: 'verdict',
              align: 'right',
              render: (_, { verdict }) => <Verdict {...{ verdict }} />,
            },
          ]}
        />
      )}
      {one && open !== undefined ? (
        <CaseDetail
          key={open}
          {...{ set, given: one, verdict: verdicts[open], told: checked?.told }}
          onChange={(changed) => onChange((now) => now.with(open, changed))}
          onRemove={() => {
            onOpen(undefined);
            onChange((now) => now.toSpliced(open, 1));
          }}
        />
      ) : null}
    </section>
  );
}

function Verdict({ verdict }: { readonly verdict: CaseVerdict | undefined }) {
  const { t } = useTranslation('rules');
  if (verdict === undefined) return <Tag>…</Tag>;
  const passed = verdict.differences.length === 0;
  return (
    <Tag color={passed ? 'green' : 'red'}>{passed ? `✓ ${t('passed')}` : `✗ ${t('failed')}`}</Tag>
  );
}

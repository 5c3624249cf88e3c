import type { RuleSet } from '@waybill/engine/rules';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateTime } from '../../../parts/date-time.tsx';
import { OutcomeTold } from './outcome-told.tsx';
import type { Changed } from './run-backtest.ts';

interface ChangedInstancesProps {
  readonly ruleSet: RuleSet;
  readonly changes: readonly Changed[];
  /** All there are of the kind. */
  readonly counted: number;
}

/** The instances behind a figure. */
export function ChangedInstances({ ruleSet, changes, counted }: ChangedInstancesProps) {
  const { t } = useTranslation('rules');
  return (
    <>
      <h2>{t('backtest.shown', { shown: changes.length, counted })}</h2>
      <Table
        size="small"
        className="backtest-instances"
        rowKey={({ at }) => at}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={changes.map((change, at) => ({ ...change, at }))}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('backtest.instance'),
            render: (_, { decided }) => (
              <Link to={`/operations/${decided.instanceId}`}>{decided.key}</Link>
            ),
          },
          {
            title: t('backtest.decidedAt'),
            render: (_, { decided }) => <DateTime at={new Date(decided.time).toISOString()} time />,
          },
          { title: t('version'), render: (_, { decided }) => decided.version },
          {
            title: t('backtest.was'),
            render: (_, { before, after }) => (
              <OutcomeTold {...{ ruleSet, judgement: before, other: after }} />
            ),
          },
          {
            title: t('backtest.wouldBe'),
            render: (_, { before, after }) => (
              <OutcomeTold {...{ ruleSet, judgement: after, other: before }} />
            ),
          },
        ]}
      />
    </>
  );
}

import type { RuleSet } from '@waybill/engine/rules';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateTime } from '../../../parts/date-time.tsx';
import { ListTable } from '../../../parts/list-table/list-table.tsx';
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
      <ListTable
        className="backtest-instances"
        items={changes.map((change, at) => ({ ...change, at }))}
        keyOf={({ at }) => at}
        pageSize={20}
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

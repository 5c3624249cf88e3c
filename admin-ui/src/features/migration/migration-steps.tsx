import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/loaded.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { PlanTable } from './plan-table.tsx';
import { useMigration, type Versions } from './use-migration.ts';
import { VerdictList } from './verdict-list.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

interface MigrationStepsProps {
  readonly versions: Versions;
  /** Instances of the version to migrate from. */
  readonly open: number;
  /** Told before something is tried. */
  readonly onTry: () => void;
}

export function MigrationSteps({ versions, open, onTry }: MigrationStepsProps) {
  const { t } = useTranslation('migration');
  const { plan, mapping, map, run, dryRun, migrate } = useMigration(versions);
  const busy = run?.done === false;
  const tried = run?.kind === 'dry-run' && run.done && run.failure === undefined && !run.halted;
  const moving = run?.verdicts.filter(({ kind }) => kind === 'migrated').length ?? 0;
  return (
    <Loaded query={plan}>
      {(planned) => (
        <>
          {planned.problems.map((problem) => (
            <Alert
              key={problem.message}
              type="error"
              showIcon
              role="alert"
              title={<Problem of={problem} />}
            />
          ))}
          <PlanTable plan={planned} {...{ versions, mapping, map }} />
          <Space wrap className="migration-do">
            <strong>{t('openInstances', { count: open })}</strong>
            <Button
              size="small"
              onClick={() => {
                onTry();
                void dryRun(open);
              }}
              loading={busy && run.kind === 'dry-run'}
              disabled={busy || open === 0 || planned.problems.length > 0}
            >
              {t('dryRun')}
            </Button>
            <Reasoned
              label={t('migrate')}
              note={t('migrateNote', { count: moving })}
              type="primary"
              reason="required"
              disabled={!tried || moving === 0}
              onDo={({ reason = '' }) => {
                void migrate(open, reason);
                return Promise.resolve();
              }}
            />
            {busy ? (
              <Button size="small" onClick={run.stop}>
                {t('stop')}
              </Button>
            ) : null}
            {tried || busy ? null : <span className="migration-why">{t('tryFirst')}</span>}
          </Space>
          {run === undefined ? null : <VerdictList {...{ run, versions }} />}
        </>
      )}
    </Loaded>
  );
}

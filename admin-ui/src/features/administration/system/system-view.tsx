import { useQuery } from '@tanstack/react-query';
import { Descriptions, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { getCounts } from '../../../api/get-counts.ts';
import { getSystem } from '../../../api/get-system.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { sizeText } from '../../../parts/size-text.ts';
import { SystemAdvice } from './system-advice.tsx';
import { useListed } from '../../../parts/use-listed.ts';

export type System = Awaited<ReturnType<typeof getSystem>>;

/** What runs, on what, with how much in it, and what an administrator should see to. */
export function SystemView() {
  const { t } = useTranslation('system');
  const system = useQuery({ queryKey: ['system'], queryFn: () => getSystem() });
  const counts = useQuery({ queryKey: ['counts'], queryFn: () => getCounts() });
  return (
    <>
      <Loaded query={system}>
        {(told) => (
          <>
            <SystemAdvice system={told} />
            <Facts system={told} />
          </>
        )}
      </Loaded>
      <Typography.Title level={2} className="administration-heading">
        {t('counts')}
      </Typography.Title>
      <Loaded query={counts}>
        {(found) => (
          <Table
            {...{ size: 'small', pagination: false, rowKey: 'name' }}
            aria-label={t('counts')}
            dataSource={Object.entries(found).map(([name, count]) => ({ name, count }))}
            columns={[
              { title: t('what'), render: (_, { name }) => t(`count.${name}`) },
              {
                title: t('number'),
                align: 'right',
                render: (_, { count }) => count.toLocaleString('en-US'),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

function Facts({ system }: { readonly system: System }) {
  const { t } = useTranslation('system');
  const { store, encryption, connectors, retentionAt } = system;
  const listed = useListed();
  const yes = (value: boolean): string => t(value ? 'yes' : 'no');
  const items = [
    ['version', `${system.version} (Node ${system.node})`],
    ['startedAt', <DateTime key="at" at={new Date(system.startedAt).toISOString()} time />],
    ['store', `${t(`kind.${store.kind}`)} ${store.place}`],
    ['size', store.bytes === undefined ? t('unknown') : sizeText(store.bytes)],
    ['queue', system.queue === 'embedded' ? t('embedded') : system.queue],
    ['keys', listed(encryption.keys) || t('noKeys')],
    ['seals', yes(system.seals.signs)],
    ['archives', yes(system.archives)],
    ['retentionAt', retentionAt === undefined ? t('byHand') : timeText(retentionAt)],
    ['reviewedOnly', t(system.reviewedOnly ? 'reviewed' : 'direct')],
    ['singleSignOn', yes(system.singleSignOn)],
    ['connectors', yes(connectors.on)],
    ['connectorsPrivate', yes(connectors.private)],
    ['mailJobs', yes(connectors.mail)],
  ] as const;
  return (
    <Descriptions
      {...{ bordered: true, size: 'small', column: { xs: 1, lg: 2 } }}
      items={items.map(([key, children]) => ({ key, label: t(key), children }))}
    />
  );
}

/** Minutes after midnight as a time. */
const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

import type { RuleSet } from '@waybill/engine/rules';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Space, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getRuleSet } from '../../../api/get-rule-set.ts';
import { getSystem } from '../../../api/get-system.ts';
import { testAlarmChannel } from '../../../api/test-alarm-channel.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { useMay } from '../../../parts/use-may.ts';
import { DecisionTable } from '../../rules/decision-table.tsx';
import { Problem } from '../../../parts/problem/problem.tsx';
import { Original } from '../../../parts/problem/original.tsx';

/** When alarms are raised, whom they tell, and by what ways. */
export function AlarmSettings() {
  const { t } = useTranslation('alarm-channels');
  const system = useQuery({ queryKey: ['system'], queryFn: () => getSystem() });
  return (
    <>
      <p className="administration-note">{t('note')}</p>
      <Typography.Title level={2} className="administration-heading">
        {t('channels')}
      </Typography.Title>
      <Loaded query={system}>{({ alarms }) => <Channels {...alarms} />}</Loaded>
      <AlarmRules />
    </>
  );
}

type Alarms = Awaited<ReturnType<typeof getSystem>>['alarms'];

function Channels({ everySeconds, channels }: Alarms) {
  const { t } = useTranslation('alarm-channels');
  const known = new Map(channels.map(({ channel, place }) => [channel, place]));
  return (
    <Space orientation="vertical" className="administration-ways" style={{ width: '100%' }}>
      <p>{everySeconds === 0 ? t('notHere') : t('every', { seconds: everySeconds })}</p>
      <p>{t('live')}</p>
      {(['mail', 'webhook'] as const).map((channel) => (
        <Channel key={channel} channel={channel} place={known.get(channel)} />
      ))}
    </Space>
  );
}

interface ChannelProps {
  readonly channel: 'mail' | 'webhook';
  readonly place: string | undefined;
}

function Channel({ channel, place }: ChannelProps) {
  const { t } = useTranslation('alarm-channels');
  const may = useMay();
  const test = useMutation({ mutationFn: () => testAlarmChannel(channel) });
  if (place === undefined) return <p>{t(`${channel}Off`)}</p>;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Space wrap>
        <span>{t(`${channel}On`, { place })}</span>
        {may('operate', 'system') ? (
          <Button size="small" loading={test.isPending} onClick={() => test.mutate()}>
            {t(`${channel}Test`)}
          </Button>
        ) : null}
      </Space>
      {test.data === undefined ? null : (
        <Alert
          type={test.data.sent ? 'success' : 'error'}
          showIcon
          role="status"
          title={t(test.data.sent ? 'sent' : 'notSent')}
          {...(test.data.failure !== undefined && {
            description: <Original sentence={test.data.failure} />,
          })}
        />
      )}
      {test.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={test.error} />} />
      )}
    </Space>
  );
}

function AlarmRules() {
  const { t } = useTranslation('alarm-channels');
  const query = useQuery({
    queryKey: ['rule-set', 'alarm', 'newest'],
    queryFn: () => getRuleSet('alarm', 'newest'),
  });
  return (
    <Loaded query={query}>
      {(json) => {
        // Checked against the schema of rule sets when it was deployed.
        const set = json as unknown as RuleSet;
        return (
          <>
            <Typography.Title level={2} className="administration-heading">
              {t('limits')}
            </Typography.Title>
            <Limits rows={set.tables?.['settings']?.rows ?? []} />
            <Typography.Title level={2} className="administration-heading">
              {t('rules')}
            </Typography.Title>
            <DecisionTable set={set} />
            <p>
              <Link to="/rules/alarm/newest">{t('toRules')}</Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}

/** Name, value, and what it means in Chinese and in English: columns of the table `settings`. */
type Limit = NonNullable<RuleSet['tables']>[string]['rows'][number];

function Limits({ rows }: { readonly rows: readonly Limit[] }) {
  const { t } = useTranslation('alarm-channels');
  const at = useLanguage() === 'zh' ? 2 : 3;
  return (
    <Table<Limit>
      {...{ size: 'small', pagination: false, rowKey: ([name]) => shown(name) }}
      aria-label={t('limits')}
      dataSource={[...rows]}
      columns={[
        { title: t('meaning'), render: (_, row) => shown(row[at]) },
        { title: t('value'), align: 'right', render: (_, [, value]) => shown(value) },
      ]}
    />
  );
}

/** Settings are texts and numbers. */
const shown = (cell: Limit[number] | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

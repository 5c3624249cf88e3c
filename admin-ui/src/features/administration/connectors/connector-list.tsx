import { useQueryClient } from '@tanstack/react-query';
import { Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { listConnectors } from '../../../api/list-connectors.ts';
import { Nothing } from '../../../parts/nothing.tsx';
import { PagedTable } from '../../../parts/paged/paged-table.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { useProcesses } from '../../../parts/use-processes.ts';
import { ConnectorHistory } from './connector-history.tsx';
import { EditConnector } from './edit-connector.tsx';
import { TestConnector } from './test-connector.tsx';
import { useListed } from '../../../parts/use-listed.ts';

export type Connector = Awaited<ReturnType<typeof listConnectors>>['items'][number];

/** Connections to other systems that processes call by their name. */
export function ConnectorList() {
  const { t } = useTranslation('connectors');
  const may = useMay();
  const client = useQueryClient();
  const processes = useProcesses();
  const listed = useListed();
  const again = (): void => void client.invalidateQueries({ queryKey: ['connectors'] });
  const edits = may('update', 'connector');
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <p className="administration-note">{t('note')}</p>
      {edits ? <EditConnector onDone={again} /> : null}
      <PagedTable<Connector>
        queryKey={['connectors']}
        load={(after) => listConnectors({ after })}
        rowKey={({ id }) => id}
        label={t('title')}
        empty={<Nothing text={t('none')} />}
        columns={[
          {
            title: t('name'),
            render: (_, { id, title }) => (
              <>
                {title} <code>{id}</code>
              </>
            ),
          },
          {
            ...{ title: t('address'), inCard: 'line' },
            render: (_, { address }) => <code>{address}</code>,
          },
          { title: t('signIn'), render: (_, { authentication: { kind } }) => t(`kind.${kind}`) },
          {
            title: t('processes'),
            render: (_, { processes: named }) =>
              named ? listed(named.map((id) => processes.get(id) ?? id)) : t('all'),
          },
          {
            ...{ title: t('state'), inCard: 'mark' },
            render: (_, { active }) => (
              <Tag {...(active && { color: 'green' })}>{t(active ? 'on' : 'off')}</Tag>
            ),
          },
          {
            title: '',
            render: (_, connector) => (
              <Space>
                {edits ? <EditConnector connector={connector} onDone={again} /> : null}
                {may('operate', 'connector') ? <TestConnector connector={connector} /> : null}
                <ConnectorHistory connector={connector} />
              </Space>
            ),
          },
        ]}
      />
    </Space>
  );
}

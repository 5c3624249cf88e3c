import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getConnectorHistory } from '../../../api/get-connector-history.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { ListTable } from '../../../parts/list-table/list-table.tsx';
import type { Connector } from './connector-list.tsx';
import { PersonName } from '../../../parts/person/person-name.tsx';

type Change = Awaited<ReturnType<typeof getConnectorHistory>>['items'][number];

/** Who set it to what, and when; of secrets only that they were entered. */
export function ConnectorHistory({ connector }: { readonly connector: Connector }) {
  const { t } = useTranslation('connectors');
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['connectors', connector.id, 'history'],
    queryFn: () => getConnectorHistory(connector.id),
    enabled: open,
  });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('history')}
      </Button>
      <Modal
        open={open}
        width={900}
        title={t('historyOf', { title: connector.title })}
        footer={null}
        onCancel={() => setOpen(false)}
      >
        <Loaded query={query}>
          {({ items }) => (
            <ListTable<Change>
              {...{ items, label: t('history'), keyOf: ({ revision }) => revision }}
              columns={[
                {
                  ...{ title: t('time'), inCard: 'head' },
                  render: (_, { time }) => <DateTime at={new Date(time).toISOString()} time />,
                },
                { title: t('person'), render: (_, { actor }) => <PersonName account={actor.id} /> },
                {
                  title: t('address'),
                  render: (_, { connector: { address } }) => <code>{address}</code>,
                },
                {
                  title: t('signIn'),
                  render: (_, { connector: { authentication } }) =>
                    t(`kind.${authentication.kind}`),
                },
                {
                  title: t('secret'),
                  render: (_, { secretChanged }) => (secretChanged ? t('entered') : '—'),
                },
                { title: t('state'), render: (_, one) => t(one.connector.active ? 'on' : 'off') },
              ]}
            />
          )}
        </Loaded>
      </Modal>
    </>
  );
}

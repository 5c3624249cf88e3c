import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listInstances } from '../../api/list-instances.ts';
import { BulkBar } from '../../parts/bulk/bulk-bar.tsx';
import { DateTime } from '../../parts/date-time.tsx';
import type { ListColumn } from '../../parts/list-table/list-column.ts';
import { Nothing } from '../../parts/nothing.tsx';
import { lookOn, type Progress } from '../../parts/paged/look-on.ts';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { useElementNames, type NameOf } from '../../parts/use-element-names.ts';
import { useMay } from '../../parts/use-may.ts';
import { InstanceBulk } from './instance-bulk.tsx';
import { InstanceFilters } from './instance-filters.tsx';
import { InstanceStatus } from './instance-status.tsx';
import { askedOf, looksInside } from './instance-search.ts';
import './operations.css';

export type Instance = Awaited<ReturnType<typeof listInstances>>['items'][number];

/** Instances by whatever they are found by; who operates them may choose many. */
export function InstanceList({ to = '/operations' }: { readonly to?: string }) {
  const { t } = useTranslation('operations');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const [seen, see] = useState<readonly Instance[]>([]);
  const [chosen, choose] = useState<readonly Instance[]>([]);
  const nameOf = useElementNames([...seen, ...chosen]);
  const columns = useColumns(nameOf, to);
  const asked = askedOf(search);
  const titleOf = useCallback(
    (one: Instance): string => [nameOf(one), one.businessKey ?? one.id].join(' · '),
    [nameOf],
  );
  const operates = to === '/operations' && may('operate', 'instance');
  const [progress, tell] = useState<Progress>();
  const read = (after: string | undefined, signal?: AbortSignal) =>
    listInstances({ ...asked, order: 'newest', after }, signal);
  const load = async (after: string | undefined, signal: AbortSignal) => {
    try {
      return await lookOn({ load: (from) => read(from, signal), after, signal, tell });
    } finally {
      tell(undefined);
    }
  };
  return (
    <>
      <InstanceFilters asked={asked} />
      {operates ? (
        <BulkBar chosen={chosen} onChoose={choose} load={read}>
          <InstanceBulk
            items={chosen.map((one) => ({ id: one.id, name: titleOf(one) }))}
            onDone={() => choose([])}
          />
        </BulkBar>
      ) : null}
      {progress ? (
        <p role="status" className="instance-line">
          {t('lookedSoFar', { looked: progress.looked, found: progress.found })}
        </p>
      ) : null}
      <PagedTable<Instance>
        queryKey={['instances', asked]}
        load={load}
        onShow={see}
        {...(!looksInside(asked) && { refresh: 10_000 })}
        rowKey={idOf}
        label={t('instances')}
        onOpen={({ id }) => void navigate(`${to}/${id}`)}
        empty={<Nothing text={t('noInstances')} />}
        {...(operates && { choice: { chosen, onChoose: choose, nameOf: titleOf } })}
        columns={columns}
      />
    </>
  );
}

const idOf = ({ id }: Instance): string => id;

/** The same while nothing new is known: then choosing a row draws no other cell again. */
function useColumns(nameOf: NameOf, to: string): readonly ListColumn<Instance>[] {
  const { t } = useTranslation('operations');
  return useMemo(
    () => [
      {
        title: t('process'),
        render: (_, instance) => <Link to={`${to}/${instance.id}`}>{nameOf(instance)}</Link>,
      },
      { title: t('businessKey'), dataIndex: 'businessKey', inCard: 'line' },
      {
        ...{ title: t('state'), inCard: 'mark' },
        render: (_, instance) => <InstanceStatus instance={instance} />,
      },
      { title: t('version'), dataIndex: 'version', align: 'right' },
      {
        title: t('startedAt'),
        render: (_, { startedAt }) => <DateTime at={new Date(startedAt).toISOString()} time />,
      },
      {
        title: t('endedAt'),
        render: (_, { endedAt }) =>
          endedAt === undefined ? '—' : <DateTime at={new Date(endedAt).toISOString()} time />,
      },
    ],
    [nameOf, t, to],
  );
}

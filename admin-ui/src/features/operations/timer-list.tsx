import { DatePicker, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { listTimers } from '../../api/list-timers.ts';
import { BulkBar } from '../../parts/bulk/bulk-bar.tsx';
import { DateTime } from '../../parts/date-time.tsx';
import type { ListColumn } from '../../parts/list-table/list-column.ts';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { useElementNames, type NameOf } from '../../parts/use-element-names.ts';
import { useMay } from '../../parts/use-may.ts';
import { ElementSelect } from './element-select.tsx';
import { ProcessSelect } from './process-select.tsx';
import { TimerActions } from './timer-actions.tsx';
import { TimerBulk } from './timer-bulk.tsx';
import { useSetSearch } from './use-set-search.ts';

export type Timer = Awaited<ReturnType<typeof listTimers>>['items'][number];

/** What comes due, earliest first; who may change it may choose many. */
export function TimerList() {
  const { t } = useTranslation('operations');
  const [search] = useSearchParams();
  const may = useMay();
  const [seen, see] = useState<readonly Timer[]>([]);
  const [chosen, choose] = useState<readonly Timer[]>([]);
  const nameOf = useElementNames([...seen, ...chosen]);
  const asked = askedOf(search);
  const columns = useColumns(nameOf);
  const titleOf = useCallback((one: Timer): string => titleIn(nameOf, one), [nameOf]);
  const operates = may('operate', 'timer');
  const load = (after: string | undefined) => listTimers({ ...asked, after });
  return (
    <>
      <TimerFilters asked={asked} />
      {operates ? (
        <BulkBar chosen={chosen} onChoose={choose} load={load}>
          <TimerBulk
            items={chosen.map((one) => ({ id: one.id, name: titleOf(one) }))}
            onDone={() => choose([])}
          />
        </BulkBar>
      ) : null}
      <PagedTable<Timer>
        queryKey={['timers', asked]}
        load={load}
        onShow={see}
        rowKey={idOf}
        label={t('timers')}
        empty={<Nothing text={t('noTimers')} />}
        {...(operates && { choice: { chosen, onChoose: choose, nameOf: titleOf } })}
        columns={columns}
      />
    </>
  );
}

const idOf = ({ id }: Timer): string => id;

const titleIn = (nameOf: NameOf, one: Timer): string =>
  [nameOf(one, one.element), one.businessKey ?? one.instanceId].join(' · ');

/** The same while nothing new is known: then choosing a row draws no other cell again. */
function useColumns(nameOf: NameOf): readonly ListColumn<Timer>[] {
  const { t } = useTranslation('operations');
  return useMemo(
    () => [
      {
        ...{ title: t('due'), inCard: 'mark' },
        render: (_, { due }) => <DateTime at={new Date(due).toISOString()} time />,
      },
      {
        ...{ title: t('instance'), inCard: 'head' },
        render: (_, { instanceId, businessKey }) => (
          <Link to={`/operations/${instanceId}`}>{businessKey ?? instanceId}</Link>
        ),
      },
      { title: t('process'), render: (_, timer) => nameOf(timer) },
      { title: t('element'), render: (_, timer) => nameOf(timer, timer.element) },
      {
        title: '',
        render: (_, timer) => <TimerActions timer={timer} of={titleIn(nameOf, timer)} />,
      },
    ],
    [nameOf, t],
  );
}

type TimerSearch = Pick<
  NonNullable<Parameters<typeof listTimers>[0]>,
  'processId' | 'element' | 'dueFrom' | 'dueBefore'
>;

function askedOf(search: URLSearchParams): TimerSearch {
  const time = (name: string): number | undefined => Number(search.get(name) ?? NaN) || undefined;
  return {
    processId: search.get('processId') ?? undefined,
    element: search.get('element') ?? undefined,
    dueFrom: time('dueFrom'),
    dueBefore: time('dueBefore'),
  };
}

const timeOf = (time: number | undefined) => (time === undefined ? null : dayjs(time));

function TimerFilters({ asked }: { readonly asked: TimerSearch }) {
  const { t } = useTranslation('operations');
  const set = useSetSearch();
  const { processId, element, dueFrom, dueBefore } = asked;
  const due = useMemo<[Dayjs | null, Dayjs | null]>(
    () => [timeOf(dueFrom), timeOf(dueBefore)],
    [dueFrom, dueBefore],
  );
  return (
    <Space wrap style={{ marginBlockEnd: 12 }}>
      <ProcessSelect
        value={processId}
        onChange={(chosen) => set({ processId: chosen, element: undefined })}
      />
      {processId === undefined ? null : (
        <ElementSelect
          {...{ processId, value: element }}
          onChange={(chosen) => set({ element: chosen })}
        />
      )}
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }}
        allowEmpty={[true, true]}
        placeholder={[t('dueFrom'), t('dueBefore')]}
        aria-label={t('dueBetween')}
        value={due}
        onChange={(times) =>
          set({
            dueFrom: times?.[0]?.valueOf().toString(),
            dueBefore: times?.[1]?.valueOf().toString(),
          })
        }
      />
    </Space>
  );
}

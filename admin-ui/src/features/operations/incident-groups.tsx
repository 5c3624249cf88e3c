import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Collapse } from 'antd';
import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listIncidents } from '../../api/list-incidents.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { useKeptPlace } from '../../parts/use-kept-place.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import { GroupRetry } from './group-retry.tsx';
import { IncidentActions } from './instance/incident-actions.tsx';
import { Original } from '../../parts/problem/original.tsx';
import { Problem } from '../../parts/problem/problem.tsx';
import { useTell } from '../../parts/problem/use-tell.ts';

/** Of one group at first, and more at each asking: a cause may stop thousands. */
const SHOWN = 50;

type Incident = Awaited<ReturnType<typeof listIncidents>>['items'][number];

/** What stopped for the same reason at the same place stands together. */
export function IncidentGroups() {
  const { t } = useTranslation('operations');
  const query = useInfiniteQuery({
    queryKey: ['incidents'],
    queryFn: ({ pageParam }) => listIncidents({ limit: 200, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  // A group is told, and tried again, as a whole.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <Groups incidents={pages.flatMap(({ items }) => items)} whole={!hasNextPage} />
          {isFetchNextPageError ? (
            <Button onClick={() => void fetchNextPage()}>{t('more')}</Button>
          ) : hasNextPage ? (
            <p aria-busy="true">{t('readingIncidents')}</p>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

interface GroupsProps {
  readonly incidents: readonly Incident[];
  /** Whether these are all there are. */
  readonly whole: boolean;
}

function Groups({ incidents, whole }: GroupsProps) {
  const { t } = useTranslation('operations');
  const nameOf = useElementNames(incidents);
  const tell = useTell();
  const [open, unfold] = useKeptPlace<string[]>('incident-groups');
  if (incidents.length === 0) return <Nothing text={t('noIncidents')} />;
  const groups = new Map<string, Incident[]>();
  for (const one of incidents) {
    const { code, message } = one.failure;
    const key = JSON.stringify([one.processId, one.element, code, message]);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  const toldOf = ([first]: readonly Incident[]): string =>
    first ? JSON.stringify([first.processId, first.element, tell.text(first.failure)]) : '';
  const told = [...groups.values()].map(toldOf);
  const items = [...groups].map(([key, members]) => ({
    key,
    label: (
      <GroupHead
        {...{ members, nameOf, whole }}
        alike={told.filter((one) => one === toldOf(members)).length > 1}
      />
    ),
    children: <Members {...{ members, whole }} name={key} />,
  }));
  return <Collapse items={items} activeKey={open ?? []} onChange={unfold} />;
}

interface GroupHeadProps {
  readonly members: readonly Incident[];
  readonly whole: boolean;
  /** Whether another group is told by the same words. */
  readonly alike: boolean;
  readonly nameOf: ReturnType<typeof useElementNames>;
}

function GroupHead({ members, nameOf, whole, alike }: GroupHeadProps) {
  const { t } = useTranslation('operations');
  const [first] = members;
  if (first === undefined) return null;
  const { failure, element } = first;
  return (
    <>
      <strong>
        {nameOf(first)} · {nameOf(first, failure.elementId ?? element)}
      </strong>{' '}
      <span>{t(whole ? 'incidentCount' : 'incidentsSoFar', { count: members.length })}</span>
      <div className="incident-message">
        <Problem of={failure} brief />
        {alike ? (
          <small className="incident-said" lang="en">
            {failure.message}
          </small>
        ) : null}
      </div>
    </>
  );
}

interface MembersProps extends Pick<GroupHeadProps, 'members' | 'whole'> {
  /** Of the group. */
  readonly name: string;
}

/** Each that stopped so, and the engine's own sentence where the head tells it in another language. */
function Members({ members, whole, name }: MembersProps) {
  const { t } = useTranslation('operations');
  const tell = useTell();
  const [shown = SHOWN, show] = useKeptPlace<number>(name);
  const [first] = members;
  const original = first && tell.failure(first.failure).original;
  return (
    <>
      {original === undefined ? null : <Original sentence={original} />}
      {whole && members.length > 1 ? (
        <div className="incident-row">
          <GroupRetry members={members} />
        </div>
      ) : null}
      {members.slice(0, shown).map((incident) => (
        <Row key={incident.id} incident={incident} />
      ))}
      {members.length > shown ? (
        <Button size="small" onClick={() => show(shown + SHOWN)}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

const Row = memo(function Row({ incident }: { readonly incident: Incident }) {
  const { instanceId, businessKey, createdAt } = incident;
  return (
    <div className="incident-row">
      <Link to={`/operations/${instanceId}`}>{businessKey ?? instanceId}</Link>
      <DateTime at={new Date(createdAt).toISOString()} time />
      <IncidentActions incident={incident} />
    </div>
  );
});

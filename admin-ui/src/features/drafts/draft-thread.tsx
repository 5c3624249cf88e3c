import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/get-draft.ts';
import { getDraftHistory } from '../../api/get-draft-history.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Problem } from '../../parts/problem/problem.tsx';
import { stepsOf, type Step } from './steps-of.ts';
import { PersonName } from '../../parts/person/person-name.tsx';

const PAGE = 200;

/** Who did what with the draft, and what they said; oldest first. */
export function DraftThread({ draft: { id, revision, status } }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const query = useInfiniteQuery({
    queryKey: ['drafts', 'history', id, revision, status],
    queryFn: ({ pageParam }) =>
      getDraftHistory(id, { limit: PAGE, ...(pageParam !== '' && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <Timeline
            items={stepsOf(pages.flatMap(({ items }) => items)).map((step) => ({
              content: <StepTold step={step} />,
            }))}
          />
          {query.hasNextPage ? (
            <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
              {t('more')}
            </Button>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

function StepTold({ step }: { readonly step: Step }) {
  const { t } = useTranslation('drafts');
  const { key, values, person, time, said, refused } = step;
  return (
    <>
      <strong>{t(`steps.${key}`, values)}</strong>{' '}
      {person === undefined ? t('system') : <PersonName account={person} />}{' '}
      <DateTime at={new Date(time).toISOString()} time />
      {said === undefined ? null : <div className="draft-said">{said}</div>}
      {refused.map((one, at) => (
        <div key={at} className="draft-said">
          <Problem of={one} />
        </div>
      ))}
    </>
  );
}

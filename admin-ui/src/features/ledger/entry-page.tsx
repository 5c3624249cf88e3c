import { useQuery } from '@tanstack/react-query';
import { Descriptions, Tag, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EntryBasis } from './entry-basis.tsx';
import { readEntry, reasonIn, type Entry, type Step } from './entry.ts';
import { ActorName } from '../../parts/person/actor-name.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { PersonName } from '../../parts/person/person-name.tsx';

/** One reward or penalty: what it is, why, and who did each step. */
export function EntryPage() {
  const { entryId = '' } = useParams();
  const query = useQuery({
    queryKey: ['ledger', 'entry', entryId],
    queryFn: () => readEntry(entryId),
  });
  return <Loaded query={query}>{(entry) => <EntryView entry={entry} />}</Loaded>;
}

function EntryView({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const { effect, kind, person, money, period, status, origin } = entry;
  const title = `${t(effect)} · ${t(`kinds.${kind}`, { defaultValue: kind })}`;
  return (
    <Page title={title} actions={<EntryActions entry={entry} />}>
      <p className="entry-sentence">{reasonIn(entry, language)}</p>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'status', label: t('status'), children: <Tag>{t(`statuses.${status}`)}</Tag> },
          { key: 'person', label: t('person'), children: <PersonName account={person} /> },
          {
            ...{ key: 'amount', label: t('amount') },
            children: money === undefined ? '—' : <Money {...money} />,
          },
          { key: 'period', label: t('period'), children: period },
          { key: 'origin', label: t('origin'), children: <OriginTold origin={origin} /> },
          ...othersOf(entry).map(({ key, id }) => ({
            ...{ key, label: t(key) },
            children: <Link to={`/ledger/${id}`}>{t(OTHER_WORDS[key])}</Link>,
          })),
        ]}
      />
      <EntryBasis entry={entry} />
      <Timeline
        style={{ marginBlockStart: 24 }}
        items={stepsOf(entry).map((step) => line(step, t))}
      />
    </Page>
  );
}

const OTHER_WORDS = {
  ...{ reverses: 'reversesEntry', counterEntry: 'counterEntryLink', replaces: 'replacesEntry' },
} as const;

/** Entries that this one belongs to: which it takes back or replaces, and which takes it back. */
function othersOf({ reverses, replaces, granted, reversed }: Entry) {
  const others = { reverses, replaces, counterEntry: reversed?.counterEntry ?? granted };
  return (['reverses', 'replaces', 'counterEntry'] as const).flatMap((key) => {
    const id = others[key];
    return id === undefined ? [] : [{ key, id }];
  });
}

function OriginTold({ origin }: Pick<Entry, 'origin'>) {
  const { t } = useTranslation('ledger');
  if (origin.kind === 'process')
    return <Link to={`/operations/${origin.instanceId}`}>{t('origins.process')}</Link>;
  if (origin.kind !== 'rule') return t(`origins.${origin.kind}`);
  const { ruleSetId, ruleSetVersion } = origin;
  return (
    <Link to={`/rules/${ruleSetId}/${ruleSetVersion}`}>
      {t('origins.rule')} {ruleSetId} {ruleSetVersion}
    </Link>
  );
}

type Named = readonly [name: string, step: Step];

/** In the order in which they happened; what came in one millisecond, as it must have come. */
function stepsOf(entry: Entry): readonly Named[] {
  const { status, granted } = entry;
  const steps = [
    ['proposed', entry.proposed],
    [status === 'rejected' ? 'rejected' : 'approved', entry.decided],
    ['withdrawn', entry.withdrawn],
    ['posted', entry.posted],
    ['appealed', entry.appealed],
    [granted === undefined ? 'upheld' : 'granted', entry.appealDecided],
    ['reversed', entry.reversed],
  ] as const;
  return steps
    .flatMap(([name, step]) => (step === undefined ? [] : [[name, step] as const]))
    .toSorted(([, one], [, other]) => one.time - other.time);
}

const line = ([name, { actor, time, reason }]: Named, t: (key: string) => string) => ({
  content: (
    <>
      <strong>{t(`steps.${name}`)}</strong> <ActorName actor={actor} />{' '}
      <DateTime at={new Date(time).toISOString()} time />
      {reason === undefined ? null : <div>{reason}</div>}
    </>
  ),
});

import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/get-draft.ts';
import { Diagram } from '../../modeler/diagram.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { CalendarYears } from '../administration/calendars/calendar-years.tsx';
import { readCalendar } from '../administration/calendars/read-calendar.ts';
import { DifferenceView } from '../difference/difference-view.tsx';
import { DraftRulesDifference } from '../rules/difference/draft-rules-difference.tsx';
import { DraftFormDifference } from './draft-form-difference.tsx';
import { differenceOfDraft } from './difference-of-draft.ts';

/** What each process, form and rule set of the draft does otherwise than the version in use. */
export function DraftDifference({ draft }: { readonly draft: Draft }) {
  const drawings = draft.files.filter(({ kind }) => kind === 'definition');
  const calendars = draft.files.filter(({ kind }) => kind === 'calendar');
  const sets = draft.files.filter(({ kind }) => kind === 'rule-set');
  const forms = draft.files.filter(({ kind }) => kind === 'form');
  return (
    <>
      {drawings.map(({ name, content }) => (
        <FileDifference key={name} draft={draft} xml={content} />
      ))}
      {forms.map(({ name, content }) => (
        <DraftFormDifference key={name} draft={draft} content={content} />
      ))}
      {calendars.map(({ name, content }) => (
        <CalendarYears key={name} calendar={readCalendar(content)} />
      ))}
      {sets.map(({ name, content }) => (
        <DraftRulesDifference key={name} draft={draft} content={content} />
      ))}
    </>
  );
}

function FileDifference({ draft, xml }: { readonly draft: Draft; readonly xml: string }) {
  const { t } = useTranslation('drafts');
  const { id, revision, released } = draft;
  const query = useQuery({
    queryKey: ['draft-difference', id, revision, released !== undefined, xml],
    queryFn: () => differenceOfDraft(draft, xml),
  });
  return (
    <Loaded query={query}>
      {(found) =>
        found.kind === 'compared' ? (
          <>
            {released === undefined && found.deployedAt > draft.saved.time ? (
              <Alert
                type="warning"
                showIcon
                className="draft-behind"
                title={t('behind', { version: found.version })}
              />
            ) : null}
            <DifferenceView
              before={{ xml: found.before, label: t('newest', { version: found.version }) }}
              after={{ xml, label: t('ofDraft') }}
              difference={found.difference}
            />
          </>
        ) : (
          <>
            <Alert
              type="info"
              showIcon
              title={t(found.kind === 'new' ? 'compareNew' : 'compareBroken')}
            />
            <Diagram xml={xml} label={draft.title} height="min(56vh, 560px)" />
          </>
        )
      }
    </Loaded>
  );
}

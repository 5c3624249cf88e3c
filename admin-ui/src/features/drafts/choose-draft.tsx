import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { getDefinition } from '../../api/get-definition.ts';
import { listDrafts, type DraftHead } from '../../api/list-drafts.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { DraftsUnderWay } from './drafts-under-way.tsx';
import { EMPTY_PROCESS } from './empty-process.ts';
import { NewDraft } from './new-draft.tsx';

const NEW = 'new-process';

/** Before a process is changed: drafts of it that are under way, and a new one. */
export function ChooseDraft() {
  const { t } = useTranslation('drafts');
  const { processId = NEW } = useParams();
  const [search] = useSearchParams();
  const version = search.get('version') ?? 'newest';
  const query = useQuery({
    queryKey: ['definition', processId, version],
    queryFn: () => getDefinition(processId, version),
    enabled: processId !== NEW,
    staleTime: Infinity,
  });
  if (processId === NEW)
    return <Choice processId={NEW} xml={EMPTY_PROCESS} title={t('newProcess')} />;
  return <Loaded query={query}>{(definition) => <Named definition={definition} />}</Loaded>;
}

type Definition = Awaited<ReturnType<typeof getDefinition>>;

function Named({ definition }: { readonly definition: Definition }) {
  const { t } = useTranslation('drafts');
  const { processId, version, xml } = definition;
  const name = useElementNames([definition])(definition);
  return <Choice {...{ processId, xml }} title={t('titleOf', { name, version })} />;
}

interface ChoiceProps {
  readonly processId: string;
  readonly xml: string;
  readonly title: string;
}

function Choice({ processId, xml, title }: ChoiceProps) {
  const { t } = useTranslation('drafts');
  const query = useQuery({
    queryKey: ['drafts', 'of', processId],
    queryFn: () => draftsOf(processId),
  });
  return (
    <Page title={title} actions={<NewDraft key={title} {...{ processId, xml, title }} />}>
      <p>{t('how')}</p>
      <Loaded query={query}>
        {(drafts) =>
          drafts.length === 0 ? (
            <p>{t('noneUnderWay')}</p>
          ) : (
            <DraftsUnderWay drafts={drafts} editorOf={(id) => `/processes/drafts/${id}/design`} />
          )
        }
      </Loaded>
    </Page>
  );
}

const UNDER_WAY = ['editing', 'in-review', 'approved', 'scheduled'] as const;

/** Drafts that hold the process's file, those that can be drawn on first. */
async function draftsOf(processId: string): Promise<readonly DraftHead[]> {
  const found = await Promise.all(UNDER_WAY.map((status) => listDrafts({ status, limit: 200 })));
  const name = `${processId}.bpmn`;
  return found
    .flatMap(({ items }) => items)
    .filter(({ files }) => files.some((file) => file.name === name));
}

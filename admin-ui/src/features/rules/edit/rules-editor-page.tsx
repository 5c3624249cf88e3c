import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { getDraft, type Draft } from '../../../api/get-draft.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { NotFound } from '../../../parts/not-found.tsx';
import { Page } from '../../../parts/page.tsx';
import { readCopy } from '../../designer/kept-copy.ts';
import { BrokenFile } from './broken-file.tsx';
import { RulesEditor } from './rules-editor.tsx';
import { beginWith } from './use-rules-draft.ts';

/** A rule set of a draft, edited as a table; what has gone to review is closed. */
export function RulesEditorPage() {
  const { draftId = '' } = useParams();
  const [search] = useSearchParams();
  const [opened, setOpened] = useState(0);
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['edited-rules', draftId, opened],
    queryFn: ({ signal }) => getDraft(draftId, signal),
    // What is saved meanwhile is known to the page itself.
    ...{ staleTime: Infinity, gcTime: 0 },
  });
  return (
    <Loaded query={query}>
      {(draft) => {
        const sets = draft.files.filter(({ kind }) => kind === 'rule-set');
        const file = sets.find(({ name }) => name === search.get('file')) ?? sets[0];
        if (file === undefined) return <NotFound />;
        const place = { draftId, file: file.name };
        if (!draft.may.save && readCopy(place) === undefined) return <Closed draft={draft} />;
        const again = (): void => setOpened(opened + 1);
        const start = beginWith(draft, file.name);
        if (!start) return <BrokenFile {...{ draft, file }} onMended={again} />;
        return (
          <RulesEditor
            key={`${draftId} ${file.name} ${opened}`}
            start={start}
            onTakeTheirs={again}
            onSubmitted={() => client.invalidateQueries({ queryKey: ['drafts'] })}
          />
        );
      }}
    </Loaded>
  );
}

function Closed({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  return (
    <Page title={draft.title}>
      <Alert
        type="info"
        showIcon
        title={t('closed')}
        action={
          <Button size="small" onClick={() => void navigate(`/processes/drafts/${draft.id}`)}>
            {t('toDraft')}
          </Button>
        }
      />
    </Page>
  );
}

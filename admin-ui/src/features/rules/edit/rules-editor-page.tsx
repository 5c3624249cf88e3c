import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { getDraft } from '../../../api/get-draft.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { NotFound } from '../../../parts/not-found.tsx';
import { readCopy } from '../../designer/kept-copy.ts';
import { ClosedDraft } from '../../drafts/closed-draft.tsx';
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
        if (!draft.may.save && readCopy(place) === undefined) return <ClosedDraft draft={draft} />;
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

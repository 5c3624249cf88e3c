import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { getDraft, type Draft } from '../../api/get-draft.ts';
import { Diagram } from '../../modeler/diagram.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { Page } from '../../parts/page.tsx';
import { ClosedDraft } from '../drafts/closed-draft.tsx';
import { DesignerActions } from './designer-actions.tsx';
import { readCopy } from './kept-copy.ts';
import { ElementPanel } from './element/element-panel.tsx';
import { formsIn } from './forms-menu.tsx';
import { OnlyWide } from './only-wide.tsx';
import { ProblemList } from './problem-list.tsx';
import { SaveLine } from './save-line.tsx';
import { useDesigner } from './use-designer.ts';
import './designer.css';
import { Problem } from '../../parts/problem/problem.tsx';

/** Draws a process of a draft further; each change is saved on the server. */
export function DesignerPage() {
  const { draftId = '' } = useParams();
  return (
    <OnlyWide instead={<LookAt draftId={draftId} />}>
      <OpenedDraft />
    </OnlyWide>
  );
}

/** What was saved last, to look at. */
function LookAt({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation('designer');
  const [search] = useSearchParams();
  const query = useQuery({
    queryKey: ['drafts', 'one', draftId],
    queryFn: ({ signal }) => getDraft(draftId, signal),
  });
  return (
    <Loaded query={query}>
      {(draft) => {
        const file = drawingOf(draft, search.get('file'));
        return (
          <Page
            title={draft.title}
            actions={<Link to={`/processes/drafts/${draftId}`}>{t('toDraft')}</Link>}
          >
            {file ? <Diagram xml={file.content} label={draft.title} height="70vh" /> : null}
          </Page>
        );
      }}
    </Loaded>
  );
}

function drawingOf({ files }: Draft, asked: string | null) {
  const drawings = files.filter(({ kind }) => kind === 'definition');
  return drawings.find(({ name }) => name === asked) ?? drawings[0];
}

function OpenedDraft() {
  const { draftId = '' } = useParams();
  const [search] = useSearchParams();
  const [opened, setOpened] = useState(0);
  const query = useQuery({
    queryKey: ['drawn-draft', draftId, opened],
    queryFn: ({ signal }) => getDraft(draftId, signal),
    // What is saved meanwhile is known to the page itself.
    ...{ staleTime: Infinity, gcTime: 0 },
  });
  const asked = search.get('file');
  return (
    <Loaded query={query}>
      {(draft) => {
        const file = drawingOf(draft, asked);
        if (file === undefined) return <NotFound />;
        const place = { draftId, file: file.name };
        if (!draft.may.save && readCopy(place) === undefined) return <ClosedDraft draft={draft} />;
        return (
          <Designer
            key={`${draftId} ${file.name} ${opened}`}
            draft={draft}
            file={file.name}
            onTakeTheirs={() => setOpened(opened + 1)}
          />
        );
      }}
    </Loaded>
  );
}

interface DesignerProps {
  readonly draft: Draft;
  readonly file: string;
  readonly onTakeTheirs: () => void;
}

function Designer({ onTakeTheirs, ...start }: DesignerProps) {
  const { t } = useTranslation('designer');
  const client = useQueryClient();
  const designer = useDesigner(start);
  const navigate = useNavigate();
  const { canvas, panel, view, chosen, state, problems, failure, drawn } = designer;
  const openForm = async (formId: string): Promise<void> => {
    await designer.saved();
    void navigate(`/processes/drafts/${state.draft.id}/forms/${encodeURIComponent(formId)}`);
  };
  return (
    <Page
      title={state.draft.title}
      actions={
        <DesignerActions
          designer={designer}
          file={start.file}
          onSubmitted={() => client.invalidateQueries({ queryKey: ['drafts'] })}
        />
      }
    >
      <SaveLine
        state={state}
        file={start.file}
        xmlNow={async () => (await view?.save()) ?? drawn.current}
        onTakeTheirs={onTakeTheirs}
      />
      {failure === undefined ? null : (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="designer-note"
          title={<Problem of={failure} />}
        />
      )}
      <div className="designer">
        <div className="diagram designer-canvas" role="application" aria-label={t('canvas')}>
          <div className="diagram-canvas" ref={canvas} />
        </div>
        <div className="designer-panel">
          {view && chosen ? (
            <ElementPanel
              {...{ view, chosen }}
              forms={formsIn(state.draft, drawn.current)}
              onOpenForm={(formId) => void openForm(formId)}
            />
          ) : null}
          <div ref={panel} aria-label={t('panel')} role="region" />
        </div>
      </div>
      <ProblemList problems={problems} onReveal={(id) => view?.reveal(id)} nameOf={view?.nameOf} />
    </Page>
  );
}

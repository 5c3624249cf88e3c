import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { getDefinition } from '../../api/get-definition.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { DesignerActions } from './designer-actions.tsx';
import { dropDraft, readDraft, type Draft } from './draft.ts';
import { EMPTY_PROCESS } from './empty-process.ts';
import { ProblemList } from './problem-list.tsx';
import { useDesigner } from './use-designer.ts';
import './designer.css';

const NEW = 'new-process';

/** Draws a version further as a draft, which this browser keeps until it is deployed. */
export function DesignerPage() {
  const { processId = NEW } = useParams();
  const [search] = useSearchParams();
  const version = search.get('version') ?? 'newest';
  const [draft, setDraft] = useState(() => readDraft(processId));
  const query = useQuery({
    queryKey: ['definition', processId, version],
    queryFn: () => getDefinition(processId, version),
    enabled: processId !== NEW && draft === undefined,
    staleTime: Infinity,
  });
  const discard = (): void => {
    dropDraft(processId);
    setDraft(undefined);
  };
  if (draft !== undefined)
    return <Designer key="draft" processId={processId} {...draft} draft={draft} {...{ discard }} />;
  if (processId === NEW) return <Designer key="new" processId={processId} xml={EMPTY_PROCESS} />;
  return (
    <Loaded query={query}>
      {({ xml, version: from }) => <Designer processId={processId} xml={xml} from={from} />}
    </Loaded>
  );
}

interface DesignerProps {
  readonly processId: string;
  readonly xml: string;
  readonly from?: number;
  /** What was taken up again, and how to leave it. */
  readonly draft?: Draft;
  readonly discard?: () => void;
}

function Designer({ draft, discard, ...start }: DesignerProps) {
  const { t } = useTranslation('designer');
  const designer = useDesigner(start);
  const { canvas, panel, view, problems, failure, unsaved } = designer;
  const { processId, from } = start;
  const title = from === undefined ? processId : `${processId} · ${t('from', { version: from })}`;
  return (
    <Page
      title={`${t('title')} · ${title}`}
      actions={<DesignerActions designer={designer} processId={processId} />}
    >
      {draft === undefined ? null : (
        <Alert
          type="info"
          showIcon
          className="designer-note"
          title={
            <>
              {t('draftKept')} <DateTime at={new Date(draft.changedAt).toISOString()} time />
            </>
          }
          action={
            <Button size="small" onClick={discard}>
              {t('discard')}
            </Button>
          }
        />
      )}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" className="designer-note" title={failure} />
      )}
      {unsaved ? <Alert type="warning" showIcon title={t('noRoom')} /> : null}
      <div className="designer">
        <div className="diagram designer-canvas" role="application" aria-label={t('canvas')}>
          <div className="diagram-canvas" ref={canvas} />
        </div>
        <div className="designer-panel" ref={panel} aria-label={t('panel')} role="region" />
      </div>
      <ProblemList problems={problems} onReveal={(id) => view?.reveal(id)} />
    </Page>
  );
}

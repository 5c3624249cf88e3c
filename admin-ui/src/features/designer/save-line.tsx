import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createDraft } from '../../api/create-draft.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { newKey } from '../../parts/new-key.ts';
import { saveFile } from '../../parts/save-file.ts';
import type { SaveState } from './create-draft-saver.ts';
import { filePart, type DraftPart } from './draft-content.ts';
import { dropCopy } from './kept-copy.ts';
import { Problem } from '../../parts/problem/problem.tsx';
import { usePersonNames } from '../../parts/person/use-person-names.ts';

interface SaveLineProps {
  readonly state: SaveState;
  readonly file: string;
  readonly xmlNow: () => Promise<string>;
  /** Goes on with what the server has. */
  readonly onTakeTheirs: () => void;
  /** What is edited; the whole file where absent. */
  readonly part?: DraftPart;
  /** Where a draft is edited. */
  readonly placeOf?: (draftId: string) => string;
}

const designerOf = (draftId: string): string => `/processes/drafts/${draftId}/design`;

/** Whether what is drawn has reached the server, and what to do where it has not. */
export function SaveLine(props: SaveLineProps) {
  const { t } = useTranslation('designer');
  const nameOf = usePersonNames();
  const { state } = props;
  const { kind, draft, noRoom = false } = state;
  const calm = kind === 'saved' || kind === 'saving';
  return (
    <div className="designer-note">
      <p className="designer-saved" role="status">
        {kind === 'saving' ? t('saving') : null}
        {kind === 'saved' ? (
          <>
            {t('saved')} <DateTime at={new Date(draft.saved.time).toISOString()} time />
            {' · '}
            {t('savedBy', { person: nameOf(draft.saved.person) })}
          </>
        ) : null}
        {calm ? null : t('notSaved')}
      </p>
      {kind === 'offline' ? <Alert type="warning" showIcon title={t('offline')} /> : null}
      {state.kind === 'refused' ? (
        <Alert
          type="error"
          showIcon
          title={t('refused')}
          description={<Problem of={state.error} />}
        />
      ) : null}
      {kind === 'conflict' ? <Conflict {...props} /> : null}
      {noRoom ? <Alert type="warning" showIcon title={t('noRoom')} /> : null}
    </div>
  );
}

/** Somebody else was faster: neither what they have drawn is lost, nor what is drawn here. */
function Conflict({ state: { draft }, file, xmlNow, onTakeTheirs, ...other }: SaveLineProps) {
  const { part = filePart(file), placeOf = designerOf } = other;
  const { t } = useTranslation('designer');
  const nameOf = usePersonNames();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const place = { draftId: draft.id, file };
  const open = draft.status === 'editing';
  const takeTheirs = async (): Promise<void> => {
    for (const { name, content } of part.own(await xmlNow())) saveFile(`mine-${name}`, content);
    dropCopy(place);
    if (open) onTakeTheirs();
    else void navigate(`/processes/drafts/${draft.id}`);
  };
  const saveMine = async (): Promise<void> => {
    try {
      const content = part.write(draft, await xmlNow());
      const title = t('mineTitle', { title: content.title }).slice(0, 200);
      const made = await createDraft({ ...content, title }, newKey());
      dropCopy(place);
      await client.invalidateQueries({ queryKey: ['drafts'] });
      void navigate(placeOf(made.id));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={open ? t('conflict', { person: nameOf(draft.saved.person) }) : t('closedMeanwhile')}
      description={
        <>
          {failure === undefined ? <p>{t('conflictWhatToDo')}</p> : <Problem of={failure} />}
          <Space wrap>
            <Button size="small" type="primary" onClick={() => void saveMine()}>
              {t('saveMine')}
            </Button>
            <Button size="small" onClick={() => void takeTheirs()}>
              {t('takeTheirs')}
            </Button>
          </Space>
        </>
      }
    />
  );
}

import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PickFile } from '../../parts/pick-file.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { SubmitDraft } from '../drafts/submit-draft.tsx';
import { FormsMenu } from './forms-menu.tsx';
import { Shortcuts } from './shortcuts.tsx';
import type { useDesigner } from './use-designer.ts';

interface DesignerActionsProps {
  readonly designer: ReturnType<typeof useDesigner>;
  readonly file: string;
  readonly onSubmitted: () => Promise<unknown>;
}

export function DesignerActions({ designer, file, onSubmitted }: DesignerActionsProps) {
  const { t } = useTranslation('designer');
  const navigate = useNavigate();
  const { view, state, problems, drawn, replace, saved } = designer;
  const { draft } = state;
  const at = `/processes/drafts/${draft.id}`;
  const save = async (): Promise<void> => {
    if (view) saveFile(file, await view.save());
  };
  const leave = async (to: string): Promise<void> => {
    await saved();
    void navigate(to);
  };
  return (
    <Space wrap>
      <PickFile
        accept=".bpmn,.xml"
        disabled={!view}
        onFile={(file) => void file.text().then(replace)}
      >
        {t('import')}
      </PickFile>
      <Button disabled={!view} onClick={() => void save()}>
        {t('export')}
      </Button>
      <Button disabled={!view} onClick={() => view?.search()}>
        {t('search')}
      </Button>
      <Shortcuts />
      <FormsMenu
        draft={draft}
        xml={() => drawn.current}
        onOpen={(formId) => leave(`${at}/forms/${encodeURIComponent(formId)}`)}
      />
      <Button onClick={() => void leave(`${at}/try?file=${encodeURIComponent(file)}`)}>
        {t('tryIt')}
      </Button>
      <Button onClick={() => void leave(at)}>{t('toDraft')}</Button>
      <SubmitDraft
        draft={draft}
        errors={problems.filter(({ severity }) => severity === 'error').length}
        disabled={state.kind !== 'saved' && state.kind !== 'saving'}
        saved={saved}
        onDone={async () => {
          await onSubmitted();
          void navigate(at);
        }}
      />
    </Space>
  );
}

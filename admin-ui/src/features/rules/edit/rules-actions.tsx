import type { RuleSet } from '@waybill/engine/rules';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { saveFile } from '../../../parts/save-file.ts';
import type { SaveState, Settled } from '../../designer/create-draft-saver.ts';
import { SubmitDraft } from '../../drafts/submit-draft.tsx';

interface RulesActionsProps {
  readonly state: SaveState;
  readonly set: RuleSet;
  readonly file: string;
  /** Errors that the engine finds here. */
  readonly problems: number;
  readonly saved: () => Promise<Settled>;
  readonly onSubmitted: () => Promise<unknown>;
}

export function RulesActions(props: RulesActionsProps) {
  const { state, set, file, problems, saved, onSubmitted } = props;
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const { draft } = state;
  const at = `/processes/drafts/${draft.id}`;
  const leave = async (to: string): Promise<void> => {
    await saved();
    void navigate(to);
  };
  return (
    <Space wrap>
      <Button onClick={() => saveFile(file, `${JSON.stringify(set, undefined, 2)}\n`)}>
        {t('export')}
      </Button>
      <Button
        onClick={() =>
          void leave(`/rules/drafts/${draft.id}/backtest?file=${encodeURIComponent(file)}`)
        }
      >
        {t('backtest.title')}
      </Button>
      <Button onClick={() => void leave(at)}>{t('toDraft')}</Button>
      <SubmitDraft
        draft={draft}
        errors={problems}
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

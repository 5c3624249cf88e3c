import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/get-draft.ts';
import { submitDraft } from '../../api/submit-draft.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';

interface SubmitDraftProps {
  readonly draft: Pick<Draft, 'id' | 'revision'>;
  /** How many keep it from review. */
  readonly errors: number;
  readonly disabled?: boolean;
  readonly onDone: () => Promise<void>;
}

/** Asks another person for review; the server runs the scenarios first. */
export function SubmitDraft({ draft, errors, disabled = false, onDone }: SubmitDraftProps) {
  const { t } = useTranslation('drafts');
  const { id, revision } = draft;
  return (
    <Reasoned
      label={t('submit')}
      note={errors > 0 ? t('submitErrors', { count: errors }) : t('submitNote')}
      type="primary"
      reason="required"
      reasonLabel={t('whatIsNew')}
      disabled={disabled}
      onDo={({ reason = '' }) => submitDraft(id, { revision, comment: reason })}
      onDone={() => void onDone()}
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/get-draft.ts';
import { submitDraft } from '../../api/submit-draft.ts';
import type { Settled } from '../designer/create-draft-saver.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';

interface SubmitDraftProps {
  readonly draft: Pick<Draft, 'id' | 'revision'>;
  /** How many keep it from review. */
  readonly errors: number;
  readonly disabled?: boolean;
  /** Where it is being edited: what was edited last goes with it. */
  readonly saved?: () => Promise<Settled>;
  readonly onDone: () => Promise<void>;
}

/** Asks another person for review; the server runs the scenarios first. */
export function SubmitDraft({ draft, errors, disabled = false, saved, onDone }: SubmitDraftProps) {
  const { t } = useTranslation('drafts');
  const submit = async (comment: string): Promise<unknown> => {
    const { draft: newest, failure } = (await saved?.()) ?? { draft };
    if (failure !== undefined) throw failure;
    return submitDraft(draft.id, { revision: newest.revision, comment });
  };
  return (
    <Reasoned
      label={t('submit')}
      note={errors > 0 ? t('submitErrors', { count: errors }) : t('submitNote')}
      type="primary"
      reason="required"
      reasonLabel={t('whatIsNew')}
      disabled={disabled}
      onDo={({ reason = '' }) => submit(reason)}
      onDone={() => void onDone()}
    />
  );
}

import { deployedAs } from '@waybill/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { approveDraft } from '../../api/approve-draft.ts';
import { discardDraft } from '../../api/discard-draft.ts';
import type { Draft } from '../../api/get-draft.ts';
import { releaseDraft } from '../../api/release-draft.ts';
import { sendBackDraft } from '../../api/send-back-draft.ts';
import { withdrawDraft } from '../../api/withdraw-draft.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';
import { ScheduleRelease } from './schedule-release.tsx';
import { SubmitDraft } from './submit-draft.tsx';

/** What this person can do with the draft where it stands; where a review is not theirs, why. */
export function DraftActions({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const navigate = useNavigate();
  const client = useQueryClient();
  const may = useMay();
  const { id, status, errors } = draft;
  const owns =
    may('deploy', 'draft') && draft.files.every(({ kind }) => may('deploy', deployedAs(kind)));
  const again = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['drafts'] });
    await client.invalidateQueries({ queryKey: ['definitions'] });
    await client.invalidateQueries({ queryKey: ['definition'] });
    await client.invalidateQueries({ queryKey: ['rule-sets'] });
    await client.invalidateQueries({ queryKey: ['rule-set'] });
  };
  const drawn = draft.files.some(({ kind }) => kind === 'definition');
  const hasRules = draft.files.some(({ kind }) => kind === 'rule-set');
  return (
    <Space wrap>
      {draft.may.save && drawn ? (
        <Button onClick={() => void navigate(`/processes/drafts/${id}/design`)}>{t('draw')}</Button>
      ) : null}
      {draft.may.save && hasRules ? (
        <Button onClick={() => void navigate(`/rules/drafts/${id}`)}>{t('editRules')}</Button>
      ) : null}
      {hasRules ? (
        <Button onClick={() => void navigate(`/rules/drafts/${id}/backtest`)}>
          {t('backtest')}
        </Button>
      ) : null}
      {draft.may.save ? <SubmitDraft {...{ draft, errors }} onDone={again} /> : null}
      {status === 'in-review' ? <Review draft={draft} onDone={again} /> : null}
      {draft.may.release ? <Release draft={draft} onDone={again} /> : null}
      {owns && status === 'scheduled' ? (
        <Reasoned
          label={t('withdraw')}
          note={t('withdrawNote')}
          reason="required"
          onDo={({ reason = '' }) => withdrawDraft(id, { comment: reason })}
          onDone={() => void again()}
        />
      ) : null}
      {owns && (status === 'editing' || status === 'approved') ? (
        <Reasoned
          label={t('discard')}
          note={t('discardNote')}
          danger
          reason="required"
          onDo={({ reason = '' }) => discardDraft(id, { comment: reason })}
          onDone={() => void again()}
        />
      ) : null}
    </Space>
  );
}

interface ActProps {
  readonly draft: Draft;
  readonly onDone: () => Promise<void>;
}

function Review({ draft: { id, revision, may: can }, onDone }: ActProps) {
  const { t } = useTranslation('drafts');
  const may = useMay();
  const disabled = !can.decide;
  const why = may('decide', 'draft') ? t('ownHands') : t('mayNotDecide');
  const shared = { reasonLabel: t('comment'), disabled, onDone: () => void onDone() };
  return (
    <Space wrap>
      <Reasoned
        {...shared}
        label={t('approve')}
        note={t('approveNote')}
        type="primary"
        reason="optional"
        onDo={({ reason }) =>
          approveDraft(id, { revision, ...(reason !== undefined && { comment: reason }) })
        }
      />
      <Reasoned
        {...shared}
        label={t('send-back')}
        note={t('send-backNote')}
        reason="required"
        onDo={({ reason = '' }) => sendBackDraft(id, { revision, comment: reason })}
      />
      {disabled ? <span className="draft-why">{why}</span> : null}
    </Space>
  );
}

function Release({ draft: { id, revision }, onDone }: ActProps) {
  const { t } = useTranslation('drafts');
  return (
    <Space wrap>
      <Reasoned
        label={t('release')}
        note={t('releaseNote')}
        type="primary"
        reason="none"
        onDo={() => releaseDraft(id, { revision })}
        onDone={() => void onDone()}
      />
      <ScheduleRelease onDo={(at) => releaseDraft(id, { revision, at })} onDone={onDone} />
    </Space>
  );
}

import type { Problem } from '@waybill/engine/parse';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { deploy } from '../../api/deploy.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { dropDraft } from './draft.ts';

interface DeployDraftProps {
  readonly problems: readonly Problem[];
  readonly processId: string;
  readonly xmlNow: () => Promise<string> | string;
}

/** Releases the draft as the newest version, where nothing is wrong with it. */
export function DeployDraft({ problems, processId, xmlNow }: DeployDraftProps) {
  const { t } = useTranslation('designer');
  const client = useQueryClient();
  const navigate = useNavigate();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <Reasoned
      label={t('deploy')}
      note={errors > 0 ? t('deployErrors', { count: errors }) : t('deployNote')}
      type="primary"
      reason="none"
      onDo={async () => {
        const content = await xmlNow();
        const { processes } = await deploy({ files: [{ name: `${processId}.bpmn`, content }] });
        dropDraft(processId);
        await client.invalidateQueries({ queryKey: ['definitions'] });
        const named = processes[0]?.['processId'];
        void navigate(`/processes/${typeof named === 'string' ? named : processId}/newest`);
      }}
    />
  );
}

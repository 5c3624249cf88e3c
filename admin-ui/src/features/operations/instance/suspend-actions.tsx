import { useTranslation } from 'react-i18next';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { resumeInstance } from '../../../api/resume-instance.ts';
import { suspendInstance } from '../../../api/suspend-instance.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';

interface SuspendActionsProps {
  readonly detail: InstanceDetail;
  readonly onDone: () => void;
}

/** One that rests with its caller can be suspended itself, and goes on with it otherwise. */
export function SuspendActions({ detail, onDone }: SuspendActionsProps) {
  const { t } = useTranslation('operations');
  const { instance, suspendedBy = [] } = detail;
  if (suspendedBy.includes('operator')) {
    return (
      <Reasoned
        {...{ label: t('resume'), note: t('resumeNote'), reason: 'required', onDone }}
        onDo={({ reason = '' }) => resumeInstance(instance.id, { reason })}
      />
    );
  }
  return (
    <Reasoned
      {...{ label: t('suspend'), note: t('suspendNote'), reason: 'required', onDone }}
      onDo={({ reason = '' }) => suspendInstance(instance.id, { reason })}
    />
  );
}

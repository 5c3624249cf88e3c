import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { listRuleSets } from '../../../api/list-rule-sets.ts';
import { today } from '../edit/today.ts';
import { effectOfRelease, UNEXPECTED, type DatedVersion } from './effect-of-release.ts';

interface ReleaseToldProps {
  readonly set: DatedVersion & { readonly id: string };
}

/** Which facts the version will judge once it is released, and what becomes of the others. */
export function ReleaseTold({ set }: ReleaseToldProps) {
  const { t } = useTranslation('rules');
  const { data } = useQuery({ queryKey: ['rule-sets'], queryFn: listRuleSets });
  if (data === undefined) return null;
  const effects = effectOfRelease(set, data.items, today());
  const isUnexpected = effects.some(({ kind }) => UNEXPECTED.has(kind));
  return (
    <Alert
      type={isUnexpected ? 'warning' : 'info'}
      showIcon
      className="release-told"
      title={effects.map(({ kind, other }) => (
        <div key={kind}>
          {t(`releaseTold.${kind}`, {
            ...{ from: set.effectiveFrom, version: other?.version, date: other?.effectiveFrom },
          })}
        </div>
      ))}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import type { RuleSet } from '@waybill/engine/rules';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.ts';
import type { Draft } from '../../../api/get-draft.ts';
import { getRuleSet } from '../../../api/get-rule-set.ts';
import { listRuleSets } from '../../../api/list-rule-sets.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { readTable } from '../edit/rules-part.ts';
import { ReleaseTold } from '../effect/release-told.tsx';
import { RulesDifference } from './rules-difference.tsx';

interface DraftRulesDifferenceProps {
  readonly draft: Draft;
  readonly content: string;
}

/** A rule set of a draft against the version in use, or a released one against the version before it. */
export function DraftRulesDifference({ draft, content }: DraftRulesDifferenceProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const after = readTable(content);
  const query = useQuery({
    queryKey: ['draft-rules-difference', draft.id, draft.revision, after?.id, after?.version],
    queryFn: async () => (after && (await versionBefore(after))) ?? null,
    staleTime: 60_000,
  });
  if (after === undefined) return <Alert type="info" showIcon title={t('noTable')} />;
  return (
    <>
      {draft.released === undefined && draft.status !== 'discarded' ? (
        <ReleaseTold set={after} />
      ) : null}
      <Loaded query={query}>
        {(before) =>
          before === null ? (
            <Alert type="info" showIcon title={t('difference.new')} />
          ) : (
            <>
              <h2 className="rules-against">
                {t('difference.against', {
                  ...{ name: after.title[language], from: before.version, to: after.version },
                })}
              </h2>
              <RulesDifference before={before} after={after} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** The one deployed last that is another version. */
async function versionBefore({ id, version }: RuleSet): Promise<RuleSet | undefined> {
  const { items } = await listRuleSets();
  const [newest] = items
    .filter((one) => one.id === id && one.version !== version)
    .toSorted((one, other) => other.deployedAt - one.deployedAt);
  if (newest === undefined) return undefined;
  try {
    // As it was deployed, and checked then.
    return (await getRuleSet(id, newest.version)) as unknown as RuleSet;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { getInstanceHistory } from '../../api/get-instance-history.ts';
import { DateTime } from '../date-time.tsx';
import { Failed } from '../failed.tsx';
import { ActorName } from '../person/actor-name.tsx';
import { usePersonNames } from '../person/use-person-names.ts';
import { useTell } from '../problem/use-tell.ts';
import { nameIn, useCodeNames, useNamedElements } from '../use-element-names.ts';
import { useLanguage } from '../use-language.ts';
import { useRuleSetTitles } from '../use-rule-set-titles.ts';
import { tellCommit } from './tell-commit.ts';
import { ToldSentence } from './told-sentence.tsx';
import { withVersions } from './with-versions.ts';
import './history.css';

interface InstanceHistoryProps {
  readonly instance: { readonly id: string; readonly processId: string; readonly version: number };
}

const PAGE = 100;

/** Who did what, and when; oldest first. */
export function InstanceHistory({ instance }: InstanceHistoryProps) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const { thrown } = useTell();
  const person = usePersonNames();
  const ruleSet = useRuleSetTitles();
  const query = useInfiniteQuery({
    queryKey: ['history', instance.id],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? {} : { after: pageParam };
      return getInstanceHistory(instance.id, { limit: PAGE, ...after }, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const commits = withVersions(entries, instance);
  const versions = [instance, ...commits.map(({ by }) => by)];
  const named = useNamedElements(versions);
  const codeOf = useCodeNames(versions);
  if (query.data === undefined)
    return query.isPending ? <Skeleton active /> : <Failed error={query.error} />;
  const lines = commits.flatMap(({ revision, time, actor, by, ...commit }) => {
    const name = (id: string): string | undefined => {
      const element = named(by, id);
      return element && !/gateway$/.test(element.kind) ? nameIn(language, element) : undefined;
    };
    const code = (one: string): string => codeOf(by, one);
    const told = tellCommit(commit, { name, code, thrown, person, ruleSet });
    return told.length === 0 ? [] : [{ revision, time, actor, told }];
  });
  return (
    <>
      <ol className="history">
        {lines.map(({ revision, time, actor, told }) => (
          <li key={revision}>
            <span className="history-when">
              <DateTime at={new Date(time).toISOString()} time />
            </span>
            <span className="history-who">
              <ActorName actor={actor} />
            </span>
            <span className="history-what">
              {told.map((one, at) => (
                <span key={at}>
                  <ToldSentence told={one} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

import { PauseCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { tellCommit, type ToldTimes } from '../history/tell-commit.ts';
import { ToldSentence } from '../history/told-sentence.tsx';
import { usePersonNames } from '../person/use-person-names.ts';
import { useTell } from '../problem/use-tell.ts';
import { nameIn, useCodeNames, useNamedElements, type Version } from '../use-element-names.ts';
import { useLanguage } from '../use-language.ts';
import { useRuleSetTitles } from '../use-rule-set-titles.ts';
import type { Moment } from './replay.ts';

type Told = (
  entry: Omit<Moment['entry'], 'hash'>,
  by: Version,
) => {
  readonly who: string;
  readonly what: string;
  readonly sentences: readonly ToldTimes[];
};

/** Who did it, by what right, and what it did in words, each sentence once: one commit in one line, and whether the instance rests. */
export function CommitTold({ moment: { entry, state } }: { readonly moment: Moment }) {
  const { t } = useTranslation('timeline');
  const { who, what, sentences } = useCommitTold([state])(entry, state);
  return (
    <div className="commit-told" aria-live="polite">
      {state.suspension === undefined ? null : (
        <Tag color="orange" icon={<PauseCircleOutlined />}>
          {t('suspended')}
        </Tag>
      )}
      <strong>{who}</strong>{' '}
      {sentences.length === 0
        ? what
        : sentences.map((told, at) => (
            <span key={at}>
              {at === 0 ? '' : ' · '}
              <ToldSentence told={told} />
            </span>
          ))}
    </div>
  );
}

/** Tells commits, each in the names of the version that it was carried out by, one of those given. */
export function useCommitTold(versions: readonly Version[]): Told {
  const { t } = useTranslation('timeline');
  const { t: told } = useTranslation('history');
  const { thrown } = useTell();
  const personOf = usePersonNames();
  const ruleSet = useRuleSetTitles();
  const language = useLanguage();
  const named = useNamedElements(versions);
  const codeOf = useCodeNames(versions);
  return (entry, by) => {
    const name = (id: string): string | undefined => nameIn(language, named(by, id));
    const code = (one: string): string => codeOf(by, one);
    const words = { name, code, thrown, person: personOf, ruleSet };
    const { actor, command } = entry;
    const sentences = tellCommit(entry, words);
    const texts = sentences.map(
      ({ key, values, times }) => `${told(key, values)}${times > 1 ? ` ×${times}` : ''}`,
    );
    const done = t(`commands.${command}`, { defaultValue: command });
    const what = texts.length === 0 ? done : texts.join(' · ');
    return { who: whoOf(actor, { t, personOf }), what, sentences };
  };
}

interface WhoWords {
  readonly t: TFunction<'timeline'>;
  readonly personOf: (account: string) => string;
}

/** A colleague by name, a worker outside by its own; all else is the engine's doing, and what set it off. */
function whoOf({ id, by }: Moment['entry']['actor'], { t, personOf }: WhoWords): string {
  const right = t(`by.${by}`, { defaultValue: by });
  if (by === 'worker')
    return OWN_WORKER.test(id) ? t('engine') : t('person', { person: id, right });
  if (BY_ITSELF.has(by)) return t('person', { person: t('engine'), right });
  if (by === 'system') return OUTSIDE.has(id) ? t(`systems.${id}`) : t('engine');
  const name = personOf(id);
  // An auditor needs the account beside the name.
  return t('person', { person: name === id ? name : `${name} (${id})`, right });
}

/** As the engine names a worker that has no name of its own, or does a job for an instance. */
const OWN_WORKER = /^(worker-)?[0-9a-z]{19}$|^engine$/;
const BY_ITSELF: ReadonlySet<string> = new Set(['timer', 'message', 'signal', 'parent', 'child']);
const OUTSIDE: ReadonlySet<string> = new Set(['outside', 'mailbox']);

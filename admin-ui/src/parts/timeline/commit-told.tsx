import { useTranslation } from 'react-i18next';
import { tellEvent } from '../history/tell-event.ts';
import { usePersonNames } from '../person/use-person-names.ts';
import { useTell } from '../problem/use-tell.ts';
import { useElementNames } from '../use-element-names.ts';
import { useRuleSetTitles } from '../use-rule-set-titles.ts';
import type { Moment } from './replay.ts';

/** Who did it, by what right and why, and what it did: one commit in one line. */
export function CommitTold({ moment: { entry, state } }: { readonly moment: Moment }) {
  const { t } = useTranslation('timeline');
  const { t: told } = useTranslation('history');
  const { thrown } = useTell();
  const personOf = usePersonNames();
  const ruleSet = useRuleSetTitles();
  const nameOf = useElementNames([state]);
  const { actor, command, events } = entry;
  const sentences = events.flatMap((event) => {
    const name = (id: string): string | undefined => nameOf(state, id);
    const sentence = tellEvent(event, { name, thrown, person: personOf, ruleSet });
    return sentence === undefined ? [] : [told(sentence.key, sentence.values)];
  });
  const name = personOf(actor.id);
  // An auditor needs the account beside the name.
  const person = name === actor.id ? name : `${name} (${actor.id})`;
  const who = t(`by.${actor.by}`, { defaultValue: actor.by });
  return (
    <div className="commit-told" aria-live="polite">
      <strong>{actor.id === 'engine' ? t('engine') : t('person', { person, right: who })}</strong>{' '}
      <code>{command}</code> {sentences.join(' · ')}
    </div>
  );
}

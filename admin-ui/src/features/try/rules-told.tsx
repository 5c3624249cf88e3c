import type { Event } from '@waybill/engine';
import { useQuery } from '@tanstack/react-query';
import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../parts/timeline/replay.ts';
import { useLanguage } from '../../parts/use-language.ts';
import type { Trial } from './open-trial.ts';

type Evaluated = Extract<Event, { readonly kind: 'rules-evaluated' }>;

interface RulesToldProps {
  readonly trial: Trial;
  readonly moment: Moment;
  readonly nameOf: (element: string) => string;
}

/** What rules have decided in this moment, and why: a sentence, and each rule on demand. */
export function RulesTold({ trial, moment, nameOf }: RulesToldProps) {
  const { t } = useTranslation('try');
  // What history holds are the kernel's events.
  const events = moment.entry.events as unknown as readonly Event[];
  const decided = events.filter((event): event is Evaluated => event.kind === 'rules-evaluated');
  if (decided.length === 0) return null;
  return (
    <>
      <h2>{t('rules')}</h2>
      {decided.map((event) => (
        <Told key={event.key} {...{ trial, event }} name={nameOf(elementOf(moment, event))} />
      ))}
    </>
  );
}

/** It may have come to its element in this moment, or stand there still. */
function elementOf({ entry, state }: Moment, { key, ruleSetId }: Evaluated): string {
  const events = entry.events as unknown as readonly Event[];
  const come = events.flatMap((event) =>
    (event.kind === 'sequence-flow-taken' || event.kind === 'element-entered') && event.key === key
      ? [event.element]
      : [],
  );
  return come[0] ?? state.executions[key]?.element ?? ruleSetId;
}

interface ToldProps {
  readonly trial: Trial;
  readonly event: Evaluated;
  readonly name: string;
}

function Told({ trial, event, name }: ToldProps) {
  const { t } = useTranslation('try');
  const language = useLanguage();
  const { ruleSetId, inputs } = event;
  const { data } = useQuery({
    queryKey: ['trial-rules', ruleSetId, inputs],
    queryFn: () => trial.explain(ruleSetId, inputs),
    ...{ gcTime: 0, staleTime: Infinity },
  });
  const told = data?.told[language];
  return (
    <div className="try-rules">
      <strong>{name}</strong> <code>{ruleSetId}</code>
      <p>{told?.sentence}</p>
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'rules',
            label: t('eachRule'),
            children: (
              <ul>
                {told?.rules.map(({ id, fired, text }) => (
                  <li key={id}>
                    {fired ? '✓' : '–'} {text}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  );
}

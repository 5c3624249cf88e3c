import { visibleVariables } from '@waybill/engine/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Diagram } from '../../modeler/diagram.tsx';
import { readElements } from '../../modeler/read-elements.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { markersOf } from '../../parts/timeline/replay.ts';
import { TimeTravel } from '../../parts/timeline/time-travel.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { ToldValues } from '../processes/told-values.tsx';
import { KnownThere } from './asked-for.tsx';
import { Clock } from './clock.tsx';
import type { Trial, TrialView as View } from './open-trial.ts';
import { RulesTold } from './rules-told.tsx';
import { Complete, Work } from './work.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

/** The run so far, and what can be done next. */
export function TrialView({ trial }: { readonly trial: Trial }) {
  const id = useId();
  const [shown, show] = useState<string>();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['trial', id, shown],
    queryFn: () => trial.view(shown),
    gcTime: 0,
  });
  const again = (): void => void client.invalidateQueries({ queryKey: ['trial', id] });
  return (
    <Loaded query={query}>
      {(view) => <Run trial={trial} view={view} onShow={show} onDone={again} />}
    </Loaded>
  );
}

interface RunProps {
  readonly trial: Trial;
  readonly view: View;
  readonly onShow: (instanceId: string) => void;
  readonly onDone: () => void;
}

const ROOT = 1;
const NONE: readonly never[] = [];

function Run({ trial, view, onShow, onDone }: RunProps) {
  const { t } = useTranslation('try');
  const { shown, instances, incidents } = view;
  const { moments, instance, xml } = shown;
  const [chosen, choose] = useState<number>();
  const last = moments.length - 1;
  const at = chosen === undefined ? last : Math.min(chosen, last);
  const moment = moments[at];
  const before = moments[at - 1];
  const nameOf = useNames(xml);
  if (moment === undefined) return null;
  const done = (): void => {
    choose(undefined);
    onDone();
  };
  return (
    <>
      {instances.length > 1 ? (
        <Select
          aria-label={t('instance')}
          className="try-instance"
          value={instance.id}
          onChange={onShow}
          options={instances.map(({ id, processId, status }) => ({
            value: id,
            label: `${processId} · ${t(status)}`,
          }))}
        />
      ) : null}
      <Diagram xml={xml} label={t('title')} markers={markersOf(moment)} height="min(46vh, 460px)" />
      <TimeTravel moments={moments} at={at} onMove={choose} />
      {instance.status === 'active' ? null : (
        <Alert type="success" showIcon title={t('ended', { status: t(instance.status) })} />
      )}
      {incidents.map((incident) => {
        const { id, failure } = incident;
        return (
          <Alert
            key={id}
            type="error"
            showIcon
            title={<Problem of={failure} />}
            action={
              <Complete
                label={t('mend')}
                of={nameOf(incident.element)}
                onDo={(values) => trial.mend(incident, values)}
                onDone={done}
              >
                <KnownThere
                  trial={trial}
                  of={{ instanceId: incident.instanceId, element: incident.element }}
                />
              </Complete>
            }
          />
        );
      })}
      <div className="try-columns">
        <section>
          <Clock trial={trial} view={view} onDone={done} />
          <RulesTold trial={trial} moment={moment} nameOf={nameOf} />
          <Work trial={trial} view={view} nameOf={nameOf} onDone={done} />
        </section>
        <section>
          <h2>{t('variables')}</h2>
          <ToldValues
            process={{ xml, draft: { files: trial.files, scenarios: NONE } }}
            values={visibleVariables(moment.state, ROOT)}
            {...(before && { before: visibleVariables(before.state, ROOT) })}
          />
        </section>
      </div>
    </>
  );
}

function useNames(xml: string): (element: string) => string {
  const language = useLanguage();
  const names = new Map(
    readElements(xml).map(({ id, name, nameEn }) => [
      id,
      (language === 'en' ? nameEn : undefined) ?? name ?? id,
    ]),
  );
  return (element) => names.get(element) ?? element;
}

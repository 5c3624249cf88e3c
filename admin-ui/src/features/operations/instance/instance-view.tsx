import { useQuery } from '@tanstack/react-query';
import { Alert, Tabs } from 'antd';
import { visibleVariables } from '@waybill/engine/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDefinition } from '../../../api/get-definition.ts';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { Diagram } from '../../../modeler/diagram.tsx';
import { InstanceHistory } from '../../../parts/history/instance-history.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { CommitTold } from '../../../parts/timeline/commit-told.tsx';
import { markersOf, type Moment } from '../../../parts/timeline/replay.ts';
import { TimeTravel } from '../../../parts/timeline/time-travel.tsx';
import type { Moments } from '../../../parts/timeline/use-moments.ts';
import { CommitWhy } from '../../../parts/why/commit-why.tsx';
import { ToldValues } from '../../processes/told-values.tsx';
import { Family } from './family.tsx';
import { OpenTasks } from './open-tasks.tsx';
import { tasksAt } from './tasks-at.ts';
import { WaitingTimers } from './waiting-timers.tsx';

interface InstanceViewProps extends Moments {
  readonly detail: InstanceDetail;
}

/** Key of the process's own execution, whose variables are the instance's. */
const ROOT = 1;

/** The diagram and what belongs to it, now or after any commit before. */
export function InstanceView({ detail, moments, cut }: InstanceViewProps) {
  const { t } = useTranslation('operations');
  const [chosen, choose] = useState<number>();
  const at = Math.min(chosen ?? Infinity, moments.length - 1);
  const moment = moments[at];
  const definition = useDefinitionThen(moment);
  if (moment === undefined) return null;
  const before = moments[at - 1];
  const values = visibleVariables(moment.state, ROOT);
  const compared = before === undefined ? {} : { before: visibleVariables(before.state, ROOT) };
  const tasks = tasksAt(moments, at);
  const { instance } = detail;
  const { parentId } = instance;
  return (
    <>
      <Loaded query={definition}>
        {({ xml }) => (
          <Diagram xml={xml} label={t('diagramOf')} markers={markersOf(moment)} height={HEIGHT} />
        )}
      </Loaded>
      {cut ? <Alert type="info" showIcon title={t('historyCut')} /> : null}
      <TimeTravel moments={moments} at={at} onMove={choose} />
      <CommitTold moment={moment} />
      {definition.data === undefined ? null : (
        <CommitWhy {...{ moment, before }} xml={definition.data.xml} />
      )}
      <Tabs
        items={[
          {
            key: 'variables',
            label: t('variables'),
            children: (
              <ToldValues
                process={{ xml: definition.data?.xml, ...(parentId && { callerId: parentId }) }}
                values={values}
                {...compared}
              />
            ),
          },
          {
            key: 'tasks',
            label: `${t('tasks')} ${tasks.length}`,
            children: <OpenTasks tasks={tasks} of={moment.state} />,
          },
          {
            key: 'timers',
            label: t('timers'),
            children: <WaitingTimers state={moment.state} now={at === moments.length - 1} />,
          },
          { key: 'family', label: t('family'), children: <Family detail={detail} /> },
          {
            key: 'history',
            label: t('history'),
            children: <InstanceHistory instance={instance} />,
          },
        ]}
      />
    </>
  );
}

const HEIGHT = 'min(50vh, 520px)';

/** By the version that the instance ran at the moment: a migration changes it. */
function useDefinitionThen(moment: Moment | undefined) {
  const { processId = '', version = 0 } = moment?.state ?? {};
  return useQuery({
    queryKey: ['definition', processId, String(version)],
    queryFn: () => getDefinition(processId, String(version)),
    enabled: moment !== undefined,
    staleTime: Infinity,
  });
}

import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { JsonItem, readJsonObject } from '../../parts/json/json-item.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { CompleteTask } from './complete-task.tsx';
import type { Trial, TrialView } from './open-trial.ts';
import { useGroupNames } from '../../parts/use-group-names.ts';

interface WorkProps {
  readonly trial: Trial;
  readonly view: Pick<TrialView, 'tasks' | 'jobs'>;
  readonly nameOf: (element: string) => string;
  readonly onDone: () => void;
}

/** What waits for somebody: tasks for people, jobs for machines, messages from outside. */
export function Work({ trial, view: { tasks, jobs }, nameOf, onDone }: WorkProps) {
  const { t } = useTranslation('try');
  const groupNames = useGroupNames();
  return (
    <>
      <h2>{t('tasks')}</h2>
      {tasks.length === 0 ? <p>{t('noTasks')}</p> : null}
      {tasks.map((item) => {
        const { id, element, task } = item;
        return (
          <div key={id} className="try-work">
            <span>
              {nameOf(element)}{' '}
              <small>
                {task.assignee ?? groupNames([...task.candidateGroups, ...task.candidateUsers])}
              </small>
            </span>
            <CompleteTask task={item} name={nameOf(element)} {...{ trial, onDone }} />
          </div>
        );
      })}
      <h2>{t('jobs')}</h2>
      {jobs.length === 0 ? <p>{t('noJobs')}</p> : null}
      {jobs.map((item) => {
        const { id, element, job } = item;
        return (
          <div key={id} className="try-work">
            <span>
              {nameOf(element)} <small>{job.type}</small>
            </span>
            <Complete
              label={t('complete')}
              onDo={(values) => trial.completeJob(item, values)}
              {...{ onDone }}
            />
          </div>
        );
      })}
      <Publish trial={trial} onDone={onDone} />
    </>
  );
}

interface CompleteProps {
  readonly label: string;
  readonly onDo: (variables: NonNullable<ReturnType<typeof readJsonObject>>) => Promise<void>;
  readonly onDone: () => void;
}

export function Complete({ label, onDo, onDone }: CompleteProps) {
  const { t } = useTranslation('try');
  return (
    <Reasoned<{ variables?: string }>
      label={label}
      reason="none"
      type="primary"
      onDo={({ variables = '' }) => onDo(readJsonObject(variables) ?? {})}
      onDone={onDone}
    >
      <JsonItem name="variables" label={t('variables')} />
    </Reasoned>
  );
}

interface Message {
  readonly name: string;
  readonly correlationKey?: string;
  readonly variables?: string;
}

function Publish({ trial, onDone }: Pick<WorkProps, 'trial' | 'onDone'>) {
  const { t } = useTranslation('try');
  return (
    <Reasoned<Message>
      label={t('publish')}
      reason="none"
      onDo={({ name, correlationKey = '', variables = '' }) =>
        trial.publish(name, correlationKey, readJsonObject(variables) ?? {})
      }
      onDone={onDone}
    >
      <Form.Item
        name="name"
        label={t('message')}
        rules={[{ required: true, message: t('missing') }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="correlationKey" label={t('correlationKey')}>
        <Input />
      </Form.Item>
      <JsonItem name="variables" label={t('variables')} />
    </Reasoned>
  );
}

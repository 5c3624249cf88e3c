import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { CompleteTask } from './complete-task.tsx';
import { AskedFor } from './asked-for.tsx';
import type { Trial, TrialView } from './open-trial.ts';
import { changedVariables } from '../../parts/variables/changed-variables.ts';
import type { Values } from '../../parts/differences/differences-of.ts';
import { VariablesItem, type ChangesEntered } from '../../parts/variables/variables-item.tsx';
import { useGroupNames } from '../../parts/use-group-names.ts';

interface WorkProps {
  readonly trial: Trial;
  readonly view: Pick<TrialView, 'tasks' | 'jobs' | 'messages'>;
  readonly nameOf: (element: string) => string;
  readonly onDone: () => void;
}

/** What waits for somebody: tasks for people, jobs for machines, messages from outside. */
export function Work({ trial, view: { tasks, jobs, messages }, nameOf, onDone }: WorkProps) {
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
              of={nameOf(element)}
              onDo={(values) => trial.completeJob(item, values)}
              {...{ onDone }}
            >
              <AskedFor trial={trial} of={item} />
            </Complete>
          </div>
        );
      })}
      <h2>{t('messages')}</h2>
      {messages.map((message) => (
        <div key={`${message.element} ${message.correlationKey}`} className="try-work">
          <span>
            {nameOf(message.element)} <small>{`${message.name} ${message.correlationKey}`}</small>
          </span>
          <Complete
            label={t('send')}
            of={nameOf(message.element)}
            onDo={(values) => trial.publish(message.name, message.correlationKey, values)}
            {...{ onDone }}
          >
            <AskedFor trial={trial} of={message} />
          </Complete>
        </div>
      ))}
      <Publish trial={trial} onDone={onDone} />
    </>
  );
}

interface CompleteProps {
  readonly label: string;
  /** What people call the element. */
  readonly of: string;
  /** Form items for what is told. */
  readonly children: ReactNode;
  readonly onDo: (variables: Values) => Promise<void>;
  readonly onDone: () => void;
}

export function Complete({ label, of, children, onDo, onDone }: CompleteProps) {
  return (
    <Reasoned<ChangesEntered>
      {...{ label, of }}
      reason="none"
      type="primary"
      width={760}
      onDo={({ changes = {} }) => onDo(changedVariables(changes))}
      onDone={onDone}
    >
      {children}
    </Reasoned>
  );
}

interface Published extends ChangesEntered {
  readonly name: string;
  readonly correlationKey?: string;
}

/** A message that nothing shown waits for, such as one that starts a process. */
function Publish({ trial, onDone }: Pick<WorkProps, 'trial' | 'onDone'>) {
  const { t } = useTranslation('try');
  return (
    <Reasoned<Published>
      label={t('publish')}
      reason="none"
      width={760}
      onDo={({ name, correlationKey = '', changes = {} }) =>
        trial.publish(name, correlationKey, changedVariables(changes))
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
      <VariablesItem before={NOTHING} told={NOBODY} blank />
    </Reasoned>
  );
}

const NOTHING = {};
const NOBODY = () => undefined;

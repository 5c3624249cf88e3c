import { Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/list-tasks.ts';
import { useSession } from '../../app/session/session.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { DueMark } from '../../parts/due-mark.tsx';
import { useMatter } from '../../parts/use-matter.ts';
import type { NameOf } from '../../parts/use-element-names.ts';
import { PersonName } from '../../parts/person/person-name.tsx';

interface TaskRowProps {
  readonly task: Task;
  readonly nameOf: NameOf;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export function TaskRow({ task, nameOf, chosen, onChoose }: TaskRowProps) {
  const { t } = useTranslation('inbox');
  const { user } = useSession();
  const work = nameOf(task, task.element);
  // First what tells it from others of its name: a phone has room for little more.
  const matter = useMatter()(task);
  const name = matter ?? work;
  const { businessKey, customer, assignee, dueAt, createdAt, suspended = false } = task;
  const known = [businessKey, customer, matter && work].filter((one) => one !== undefined);
  // Where its matter and its name stand already, the process tells little more.
  const more = matter === undefined ? 'row-process' : 'row-process row-process-more';
  const processClass = known.length > 0 ? more : '';
  return (
    <>
      <Checkbox
        // By keys the list itself chooses: nobody has to pass every row to come to the open task.
        tabIndex={-1}
        checked={chosen}
        onClick={(event) => event.stopPropagation()}
        onChange={onChoose}
        aria-label={t('choose', { name })}
      />
      <span className="row-main">
        <span className="row-title" title={name}>
          {name}
        </span>
        <span className="row-under">
          {known.join(' · ')}
          <span className={processClass}>
            {known.length > 0 ? ' · ' : ''}
            {nameOf(task)}
          </span>
          <span className="row-came">
            {' · '}
            <DateTime at={new Date(createdAt).toISOString()} />
          </span>
        </span>
      </span>
      {suspended ? <Tag color="orange">{t('suspended')}</Tag> : null}
      {assignee === undefined ? null : (
        <Tag variant="outlined">
          {assignee === user ? t('withMe') : <PersonName account={assignee} />}
        </Tag>
      )}
      {dueAt === undefined ? null : <DueMark dueAt={dueAt} />}
    </>
  );
}

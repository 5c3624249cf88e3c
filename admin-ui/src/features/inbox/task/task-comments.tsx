import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentTask } from '../../../api/comment-task.ts';
import type { TaskDetail } from '../../../api/get-task.ts';
import { useSession } from '../../../app/session/session.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { newKey } from '../../../parts/new-key.ts';
import { Problem } from '../../../parts/problem/problem.tsx';
import { PersonName } from '../../../parts/person/person-name.tsx';

interface TaskCommentsProps {
  readonly taskId: string;
  readonly comments: TaskDetail['comments'];
}

const READERS: ReadonlySet<string> = new Set(['auditor', 'administrator']);

export function TaskComments({ taskId, comments }: TaskCommentsProps) {
  const { t } = useTranslation('task');
  const { roles } = useSession();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const say = useMutation({
    mutationFn: () => commentTask(taskId, { text: text.trim() }, newKey()),
    onSuccess: () => {
      setText('');
      return client.invalidateQueries({ queryKey: ['task', taskId] });
    },
  });
  const writes = roles.some((role) => !READERS.has(role));
  return (
    <section aria-labelledby="task-comments">
      <Typography.Title level={3} className="task-part" id="task-comments">
        {t('comments')}
      </Typography.Title>
      {comments.map(({ number, person, time, text: said }) => (
        <p key={number} className="task-comment">
          <b>
            <PersonName account={person} />
          </b>{' '}
          <DateTime at={new Date(time).toISOString()} time />
          <br />
          {said}
        </p>
      ))}
      {comments.length === 0 ? (
        <Typography.Text type="secondary">{t('noComments')}</Typography.Text>
      ) : null}
      {writes ? (
        <div className="task-say">
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={2000}
            value={text}
            aria-label={t('sayLabel')}
            placeholder={t('sayLabel')}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            onClick={() => say.mutate()}
            loading={say.isPending}
            disabled={text.trim() === ''}
          >
            {t('say')}
          </Button>
        </div>
      ) : null}
      {say.error === null ? null : (
        <Typography.Text type="danger">
          <Problem of={say.error} />
        </Typography.Text>
      )}
    </section>
  );
}

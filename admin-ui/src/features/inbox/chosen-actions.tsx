import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignTask } from '../../api/assign-task.ts';
import { claimTask } from '../../api/claim-task.ts';
import { useSession } from '../../app/session/session.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { forEach } from './for-each.ts';

interface ChosenActionsProps {
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

const LEADERS: ReadonlySet<string> = new Set(['manager', 'process-owner']);

/** Claims or assigns all that are chosen, and tells what others had taken meanwhile. */
export function ChosenActions({ chosen, onDone }: ChosenActionsProps) {
  const { t } = useTranslation('inbox');
  const { message } = App.useApp();
  const { roles } = useSession();
  const client = useQueryClient();
  const [assigning, setAssigning] = useState(false);
  const [person, setPerson] = useState<string>();
  const work = useMutation({
    mutationFn: (act: (id: string) => Promise<unknown>) => forEach([...chosen], act),
    onSuccess: ({ done, failed }) => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      setAssigning(false);
      onDone();
      if (failed > 0) void message.warning(t('partly', { done, failed }), 8);
      else void message.success(t('allDone', { done }));
    },
  });
  if (chosen.size === 0) return null;
  return (
    <span className="inbox-chosen">
      <Button
        type="primary"
        size="small"
        loading={work.isPending}
        onClick={() => work.mutate(claimTask)}
      >
        {t('claimChosen', { count: chosen.size })}
      </Button>
      {roles.some((role) => LEADERS.has(role)) ? (
        <Button size="small" onClick={() => setAssigning(true)}>
          {t('assignChosen')}
        </Button>
      ) : null}
      <Modal
        open={assigning}
        title={t('assignTitle', { count: chosen.size })}
        okText={t('assignChosen')}
        okButtonProps={{ disabled: person === undefined, loading: work.isPending }}
        onCancel={() => setAssigning(false)}
        onOk={() => {
          if (person !== undefined) work.mutate((id) => assignTask(id, { user: person }));
        }}
      >
        <PersonSelect {...(person !== undefined && { value: person })} onChange={setPerson} />
      </Modal>
    </span>
  );
}

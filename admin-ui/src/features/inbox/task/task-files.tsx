import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { attachToTask } from '../../../api/attach-to-task.ts';
import { detachFromTask } from '../../../api/detach-from-task.ts';
import { getTaskFile } from '../../../api/get-task-file.ts';
import { listTaskFiles } from '../../../api/list-task-files.ts';
import { useSession } from '../../../app/session/session.ts';
import { AttachFile } from '../../../parts/files/attach-file.tsx';
import { DetachFile } from '../../../parts/files/detach-file.tsx';
import { FileList } from '../../../parts/files/file-list.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useMay } from '../../../parts/use-may.ts';

/** What is attached to the task. */
export function TaskFiles({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation('files');
  const { user } = useSession();
  const may = useMay();
  const client = useQueryClient();
  const queryKey = ['task', taskId, 'files'];
  const query = useQuery({ queryKey, queryFn: ({ signal }) => listTaskFiles(taskId, signal) });
  const again = (): void => void client.invalidateQueries({ queryKey });
  return (
    <section aria-labelledby="task-files">
      <Typography.Title level={3} className="task-part" id="task-files">
        {t('title')}
      </Typography.Title>
      <Loaded query={query}>
        {({ items }) => (
          <FileList
            files={items}
            read={({ sha256 }) => getTaskFile(taskId, sha256)}
            acts={({ sha256, name, person }) =>
              person === user || may('assign', 'task') ? (
                <DetachFile
                  name={name}
                  detach={() => detachFromTask(taskId, sha256)}
                  onDone={again}
                />
              ) : null
            }
          />
        )}
      </Loaded>
      {may('comment', 'task') ? (
        <AttachFile send={(file) => attachToTask(taskId, file)} onDone={again} />
      ) : null}
    </section>
  );
}

import { MEDIA_TYPES, MOST_BYTES } from '@waybill/engine/files';
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Typography, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { attachToTask } from '../../../api/attach-to-task.ts';
import { detachFromTask } from '../../../api/detach-from-task.ts';
import { getTaskFile } from '../../../api/get-task-file.ts';
import { listTaskFiles } from '../../../api/list-task-files.ts';
import { useSession } from '../../../app/session/session.ts';
import { base64Of } from '../../../parts/base64-of.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { useMay } from '../../../parts/use-may.ts';
import { mediaTypeOf } from '../../../parts/media-type-of.ts';
import { Problem } from '../../../parts/problem/problem.tsx';
import { PersonName } from '../../../parts/person/person-name.tsx';

type Attachment = Awaited<ReturnType<typeof listTaskFiles>>['items'][number];

/** What is attached to the task; files are saved, never opened in the page. */
export function TaskFiles({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation('task');
  const may = useMay();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['task', taskId, 'files'],
    queryFn: ({ signal }) => listTaskFiles(taskId, signal),
  });
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => client.invalidateQueries({ queryKey: ['task', taskId, 'files'] }),
  });
  const attach = async (file: File): Promise<void> => {
    if (file.size === 0) throw new Refused('empty');
    if (file.size > MOST_BYTES) throw new Refused('tooLarge');
    if (!MEDIA_TYPES.has(mediaTypeOf(file))) throw new Refused('wrongKind');
    const content = base64Of(new Uint8Array(await file.arrayBuffer()));
    await attachToTask(taskId, { name: file.name, mediaType: mediaTypeOf(file), content });
  };
  const { error } = act;
  const told =
    error instanceof Refused ? (
      t(error.why, { size: sizeText(MOST_BYTES) })
    ) : (
      <Problem of={error} />
    );
  return (
    <section aria-labelledby="task-files">
      <Typography.Title level={3} className="task-part" id="task-files">
        {t('files')}
      </Typography.Title>
      <Loaded query={query}>
        {({ items }) => (
          <FileList taskId={taskId} files={items} onDo={(work) => act.mutate(work)} />
        )}
      </Loaded>
      {may('comment', 'task') ? (
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            act.mutate(() => attach(file));
            return false;
          }}
        >
          <Button icon={<PaperClipOutlined />} loading={act.isPending}>
            {t('attach')}
          </Button>
        </Upload>
      ) : null}
      {error === null ? null : <Alert type="error" showIcon role="alert" title={told} />}
    </section>
  );
}

/** A file that need not be sent to be known as one that the server does not keep. */
class Refused extends Error {
  readonly why: 'empty' | 'tooLarge' | 'wrongKind';
  constructor(why: Refused['why']) {
    super(why);
    this.why = why;
  }
}

interface FileListProps {
  readonly taskId: string;
  readonly files: readonly Attachment[];
  readonly onDo: (work: () => Promise<unknown>) => void;
}

function FileList({ taskId, files, onDo }: FileListProps) {
  const { t } = useTranslation('task');
  const { user } = useSession();
  const may = useMay();
  if (files.length === 0) return <p className="task-none">{t('noFiles')}</p>;
  return (
    <ul className="task-files">
      {files.map(({ sha256, name, size, person, time }) => (
        <li key={sha256}>
          <Button
            type="link"
            title={name}
            onClick={() => onDo(async () => saveFile(name, await getTaskFile(taskId, sha256)))}
          >
            {name}
          </Button>
          <span>
            {sizeText(size)} · <PersonName account={person} /> ·{' '}
            <DateTime at={new Date(time).toISOString()} />
          </span>
          {person === user || may('assign', 'task') ? (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('detach', { name })}
              onClick={() => onDo(() => detachFromTask(taskId, sha256))}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const KIBIBYTE = 1_024;

const sizeText = (bytes: number): string =>
  bytes < KIBIBYTE * KIBIBYTE
    ? `${Math.max(1, Math.round(bytes / KIBIBYTE))} KB`
    : `${(bytes / KIBIBYTE / KIBIBYTE).toFixed(1)} MB`;

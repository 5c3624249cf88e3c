import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../api/get-record-type.ts';
import { importRecords, type ImportReport } from '../../../api/import-records.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { templateOf } from './table-address.ts';
import { pickedFile } from '../../../parts/picked-file.ts';
import { RowVerdicts } from './row-verdicts.tsx';
import { Problem } from '../../../parts/problem/problem.tsx';

interface TableFile {
  readonly name: string;
  /** In base64. */
  readonly content: string;
}

interface Asked {
  readonly file: TableFile;
  readonly dryRun?: boolean;
  readonly goodRows?: boolean;
}

/** A file is checked row by row, and written when the person has seen what would become of it. */
export function ImportTable({ type }: { readonly type: RecordType }) {
  const { t } = useTranslation('records');
  const client = useQueryClient();
  const language = useLanguage();
  const ask = useMutation({
    mutationFn: ({ file, ...how }: Asked) => importRecords(type.id, { ...file, ...how }),
    onSuccess: ({ written }) =>
      written ? client.invalidateQueries({ queryKey: ['records'] }) : undefined,
  });
  const pick = useMutation({
    mutationFn: pickedFile,
    onSuccess: (file) => ask.mutate({ file, dryRun: true }),
  });
  const { data: report, variables: asked } = ask;
  const error = pick.error ?? ask.error;
  if (report === undefined)
    return (
      <div className="record-import">
        {error === null ? null : <Alert type="error" showIcon title={<Problem of={error} />} />}
        <a href={templateOf(type, language)}>{t('tables.template')}</a>
        <Upload.Dragger
          accept=".xlsx,.csv"
          height={220}
          showUploadList={false}
          disabled={ask.isPending}
          beforeUpload={(chosen) => {
            pick.mutate(chosen);
            return false;
          }}
        >
          <p>
            <InboxOutlined className="record-drop" />
          </p>
          <p>{t('tables.drop')}</p>
          <p className="record-hint">{t('tables.first')}</p>
        </Upload.Dragger>
      </div>
    );
  const write = (how: { readonly goodRows?: boolean }): void =>
    ask.mutate({ file: asked.file, ...how });
  return (
    <div className="record-import">
      <Outcome report={report} />
      <Space wrap>
        <Confirm report={report} busy={ask.isPending} onWrite={write} />
        <Button onClick={() => ask.reset()}>{t('tables.again')}</Button>
      </Space>
      <RowVerdicts type={type} report={report} />
    </div>
  );
}

const toWrite = ({ counts }: ImportReport): number =>
  counts.created + counts.updated + counts.pending;

function Outcome({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('records');
  const { refused } = report.counts;
  if (report.written)
    return (
      <Alert type="success" showIcon title={t('tables.written', { count: toWrite(report) })} />
    );
  if (refused > 0)
    return <Alert type="warning" showIcon title={t('tables.blocked', { count: refused })} />;
  return (
    <Alert
      type="info"
      showIcon
      title={t(toWrite(report) === 0 ? 'tables.nothingToWrite' : 'tables.notWritten')}
    />
  );
}

interface ConfirmProps {
  readonly report: ImportReport;
  readonly busy: boolean;
  readonly onWrite: (how: { readonly goodRows?: boolean }) => void;
}

function Confirm({ report, busy, onWrite }: ConfirmProps) {
  const { t } = useTranslation('records');
  const count = toWrite(report);
  if (report.written || count === 0) return null;
  const some = report.counts.refused > 0;
  return (
    <Button
      type={some ? 'default' : 'primary'}
      loading={busy}
      onClick={() => onWrite(some ? { goodRows: true } : {})}
    >
      {t(some ? 'tables.writeGood' : 'tables.write', { count })}
    </Button>
  );
}

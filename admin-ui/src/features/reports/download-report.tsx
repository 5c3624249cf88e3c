import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { exportReport } from '../../api/export-report.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { Problem } from '../../parts/problem/problem.tsx';

interface DownloadReportProps {
  readonly reportId: string;
  readonly period: string | undefined;
  readonly disabled: boolean;
}

/** The figures as a workbook or as CSV, in the language of the page. */
export function DownloadReport({ reportId, period, disabled }: DownloadReportProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => {
      const asked = { format, language, ...(period !== undefined && { period }) };
      const name = [reportId, period?.replace('..', '_')].filter(Boolean).join('-');
      saveFile(`${name}.${format}`, await exportReport(reportId, asked));
    },
    onError: (error) => void message.error(<Problem of={error} />, 8),
  });
  const button = (format: 'xlsx' | 'csv', label: string) => (
    <Button
      icon={<DownloadOutlined />}
      disabled={disabled}
      loading={save.isPending && save.variables === format}
      onClick={() => save.mutate(format)}
    >
      {label}
    </Button>
  );
  return (
    <Space wrap>
      {button('xlsx', t('toExcel'))}
      {button('csv', t('toCsv'))}
    </Space>
  );
}

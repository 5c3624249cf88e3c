import { Button, Space, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { saveFile } from '../../parts/save-file.ts';
import { DeployDraft } from './deploy-draft.tsx';
import type { useDesigner } from './use-designer.ts';

interface DesignerActionsProps {
  readonly designer: ReturnType<typeof useDesigner>;
  readonly processId: string;
}

export function DesignerActions({ designer, processId }: DesignerActionsProps) {
  const { t } = useTranslation('designer');
  const navigate = useNavigate();
  const { view, problems, drawn, replace } = designer;
  const save = async (): Promise<void> => {
    if (view) saveFile(`${processId}.bpmn`, await view.save());
  };
  return (
    <Space wrap>
      <Upload
        accept=".bpmn,.xml"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then(replace);
          return false;
        }}
      >
        <Button size="small">{t('import')}</Button>
      </Upload>
      <Button size="small" onClick={() => void save()}>
        {t('export')}
      </Button>
      <Button size="small" onClick={() => void navigate(`/processes/${processId}/try`)}>
        {t('tryIt')}
      </Button>
      <DeployDraft {...{ problems, processId }} xmlNow={() => view?.save() ?? drawn.current} />
    </Space>
  );
}

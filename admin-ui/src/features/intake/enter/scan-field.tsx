import { PaperClipOutlined } from '@ant-design/icons';
import { MEDIA_TYPES, MOST_BYTES } from '@waybill/engine/files';
import { Button, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaTypeOf } from '../../../parts/media-type-of.ts';
import { Field } from './field.tsx';

export interface ScanFieldProps {
  readonly scan: File | undefined;
  readonly onScan: (scan: File | undefined) => void;
}

/** The paper or picture that the order was taken from; the browser keeps no files of drafts. */
export function ScanField({ scan, onScan }: ScanFieldProps) {
  const { t } = useTranslation('enter');
  const [refused, setRefused] = useState<string>();
  const choose = (file: File): void => {
    const fits = file.size > 0 && file.size <= MOST_BYTES && MEDIA_TYPES.has(mediaTypeOf(file));
    setRefused(fits ? undefined : file.name);
    if (fits) onScan(file);
  };
  return (
    <Field field="scan" label={t('call.scan')} className="enter-wide">
      <Upload
        id="enter-scan"
        maxCount={1}
        accept="application/pdf,image/*,.doc,.docx,.eml,.txt"
        fileList={scan ? [{ uid: 'scan', name: scan.name, status: 'done' }] : []}
        onRemove={() => onScan(undefined)}
        beforeUpload={(file) => {
          choose(file);
          return false;
        }}
      >
        <Button icon={<PaperClipOutlined />}>{t(scan ? 'call.otherScan' : 'call.attach')}</Button>
      </Upload>
      {refused === undefined ? null : (
        <Typography.Text type="danger" role="alert">
          {t('call.scanRefused', { name: refused })}
        </Typography.Text>
      )}
    </Field>
  );
}
